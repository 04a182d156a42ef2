package dev.holdfast.json;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;

/** Reads URIs as providers write them: with spaces, templates, or nothing but a host. */
final class UriText {

    private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=%";

    private UriText() {}

    /** The URI that is meant. What RFC 3986 does not allow is escaped, so that one bad link does not fail a response. */
    static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException malformed) {
            String escaped = escaped(text);
            try {
                return new URI(escaped);
            } catch (URISyntaxException stillMalformed) {
                // nothing before a colon, nothing behind one, or half an escape: a path that says the same
                return URI.create(
                        "./" + escaped.replace("%", "%25").replace("#", "%23").replace(":", "%3A"));
            }
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (unit & 0xff);
            boolean isPlain = letter < 128 && (Character.isLetterOrDigit(letter) || ALLOWED.indexOf(letter) >= 0);
            escaped.append(isPlain ? String.valueOf(letter) : String.format("%%%02X", (int) letter));
        }
        return escaped.toString();
    }
}
