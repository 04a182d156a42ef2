package dev.holdfast.example.corpus;

import dev.holdfast.example.corpus.ParameterText.Pair;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a multipart body (RFC 7578) whose parts are texts. */
final class MultipartText {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("(?i)[; ]name=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private MultipartText() {}

    /** The parts by name, in their order. */
    static List<Pair> parts(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        List<Pair> parts = new ArrayList<>();
        if (boundary.find()) {
            String text = "\r\n" + new String(body, StandardCharsets.UTF_8);
            String[] pieces = text.split(Pattern.quote("\r\n--" + boundary.group(1)), -1);
            for (int index = 1; index < pieces.length - 1; index++) {
                parts.add(part(pieces[index]));
            }
        }
        return parts;
    }

    private static Pair part(String piece) {
        int end = piece.indexOf("\r\n\r\n");
        Matcher name = NAME.matcher(piece.substring(0, Math.max(end, 0)));
        return new Pair(name.find() ? name.group(1) : "", piece.substring(end + 4));
    }
}
