package dev.holdfast.generator.spec;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a path of a document sends: documents tell operations of one path apart by fragments, which no request carries, and
 * by queries, and write characters that have to be encoded (RFC 3986 section 3.3).
 */
final class RequestPath {
    private static final Pattern PIECE = Pattern.compile("\\{[^{}/]+}|[^{}]|[{}]");
    private static final String ALLOWED = "-._~!$&'()*+,;=:@/?%";
    private static final Pattern NAME = Pattern.compile("\\{([^{}/]+)}");
    private static final Pattern DOT_SEGMENT = Pattern.compile("/(\\.|%2[Ee]){1,2}(/|$)");
    private static final Pattern HALF_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private RequestPath() {}

    /** The template of the request. */
    static String of(String path) {
        int fragment = path.indexOf('#');
        Matcher piece = PIECE.matcher(fragment < 0 ? path : path.substring(0, fragment));
        StringBuilder encoded = new StringBuilder();
        while (piece.find()) {
            encoded.append(
                    piece.group().length() > 1
                            ? piece.group()
                            : encoded(piece.group().charAt(0)));
        }
        return encoded.toString();
    }

    /** The names in its braces, in order. */
    static Set<String> names(String path) {
        return NAME.matcher(of(path))
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What keeps a path from being a template; nothing if it is one. */
    static Optional<String> fault(String path) {
        String template = of(path);
        String literal = NAME.matcher(template).replaceAll("x");
        if (literal.indexOf('{') >= 0 || literal.indexOf('}') >= 0) {
            return Optional.of("has a brace without a partner or a name in its path " + path);
        }
        if (DOT_SEGMENT.matcher(literal).find()) {
            return Optional.of("has a . or .. segment in its path " + path);
        }
        return HALF_ESCAPE.matcher(literal).find()
                ? Optional.of("has a % that begins no escape in its path " + path)
                : Optional.empty();
    }

    private static String encoded(char character) {
        boolean isPlain = character < 128 && Character.isLetterOrDigit(character);
        if (isPlain || ALLOWED.indexOf(character) >= 0 || character == '{' || character == '}') {
            return String.valueOf(character);
        }
        StringBuilder encoded = new StringBuilder();
        for (byte part : String.valueOf(character).getBytes(StandardCharsets.UTF_8)) {
            encoded.append('%').append(String.format("%02X", part & 0xff));
        }
        return encoded.toString();
    }
}
