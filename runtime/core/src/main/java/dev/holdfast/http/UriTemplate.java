package dev.holdfast.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path with placeholders, such as {@code /repos/{owner}/{repo}/issues}. Immutable.
 *
 * <p>A value fills one segment, or a part of one, and can neither leave it nor add another: everything but the unreserved
 * characters of RFC 3986 s. 2.3 is percent-encoded. RUNTIME 91.
 */
public final class UriTemplate {

    private static final Pattern PIECE = Pattern.compile("\\{([^{}/]+)}|([^{}]+)");
    private static final Pattern LITERAL = Pattern.compile("(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*");
    private static final Pattern DOT_SEGMENT = Pattern.compile("(?:^|.*/)(?:\\.|%2[Ee]){1,2}(?:/.*|$)");

    private final String text;
    private final List<Part> parts;

    private UriTemplate(String text, List<Part> parts) {
        this.text = text;
        this.parts = List.copyOf(parts);
    }

    /**
     * Reads a template.
     *
     * @param text starts with {@code /}; what is not in braces is taken as already encoded, a query of fixed values
     *     included; a name that stands there twice is filled twice
     * @return the template
     * @throws IllegalArgumentException if the braces do not pair, a name is empty, or the text has a fragment, a character that needs encoding, or a {@code .} or {@code ..} segment
     */
    public static UriTemplate parse(String text) {
        var parts = new ArrayList<Part>();
        Matcher piece = PIECE.matcher(text);
        int end = 0;
        while (piece.find() && piece.start() == end) {
            parts.add(piece.group(1) != null ? new Part(piece.group(1), true) : new Part(piece.group(2), false));
            end = piece.end();
        }
        if (end != text.length()) {
            throw new IllegalArgumentException(
                    "path " + text + ": a brace at index " + end + " has no partner or no name");
        }
        check(text, parts);
        return new UriTemplate(text, parts);
    }

    /**
     * The names of the placeholders.
     *
     * @return in the order of the template
     */
    public List<String> names() {
        return parts.stream().filter(Part::isName).map(Part::text).distinct().toList();
    }

    /**
     * Fills the placeholders.
     *
     * @param values a value for each name, not yet encoded and not empty; other names are ignored
     * @return the encoded path, in ASCII
     * @throws IllegalArgumentException if a value is missing, empty or not well-formed Unicode, or if it makes a segment
     *     {@code .} or {@code ..}; the message names the parameter and does not show the value
     */
    public String expand(Map<String, String> values) {
        var encoded = new HashMap<String, String>();
        names().forEach(name -> encoded.put(name, encoded(name, values.get(name))));
        return fill(encoded);
    }

    /**
     * Fills the placeholders with text that is encoded.
     *
     * @param encoded a value for each name, encoded so that it stays in its segment, and not empty
     * @return the encoded path, in ASCII
     * @throws IllegalArgumentException as {@link #expand}
     */
    public String fill(Map<String, String> encoded) {
        var path = new StringBuilder();
        for (Part part : parts) {
            path.append(part.isName() ? present(part.text(), encoded.get(part.text())) : part.text());
        }
        if (mayHoldDots(path) && DOT_SEGMENT.matcher(path).matches()) {
            throw new IllegalArgumentException("path " + text + ": a value of " + names()
                    + " makes a segment . or .., which would lead to another path");
        }
        return path.toString();
    }

    /** Rules the expression out for most paths, at a tenth of its cost. */
    private static boolean mayHoldDots(StringBuilder path) {
        return path.indexOf(".") >= 0 || path.indexOf("%2") >= 0;
    }

    /** The template as it was written. */
    @Override
    public String toString() {
        return text;
    }

    private String present(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("path " + text + ": parameter " + name + " has no value");
        }
        return value;
    }

    private String encoded(String name, @Nullable String value) {
        try {
            return PercentEncoding.encode(present(name, value));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("path " + text + ": parameter " + name + ": " + e.getMessage(), e);
        }
    }

    private static void check(String text, List<Part> parts) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("path " + text + " does not start with /");
        }
        if (DOT_SEGMENT.matcher(text).matches()) {
            throw new IllegalArgumentException("path " + text + " has a . or .. segment: write the path it leads to");
        }
        for (Part part : parts) {
            if (!part.isName() && !LITERAL.matcher(part.text()).matches()) {
                throw new IllegalArgumentException("path " + text + ": " + part.text()
                        + " has a character that does not belong in a path, or is not encoded");
            }
        }
    }

    /** Literal text, or the name of a placeholder. */
    private record Part(String text, boolean isName) {}
}
