package dev.holdfast.example.corpus;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoding, read back. */
final class PercentText {
    private PercentText() {}

    /** A plus stays a plus, as in paths. */
    static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** A plus is a space, as in forms. */
    static String formDecoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
