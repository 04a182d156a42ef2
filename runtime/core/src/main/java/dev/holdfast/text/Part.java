package dev.holdfast.text;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a {@link Condition} asks besides the status.
 *
 * @param name a JSON pointer into the body (RFC 6901) if it starts with {@code /}, of 2 to 200 characters without spaces,
 *     {@code : ; |} and quotes; else the name of a header, kept in lower case (RFC 9110 section 5.1)
 * @param match what is asked of it
 */
public record Part(String name, Match match) {

    private static final Pattern POINTER = Pattern.compile("(?=.{2,200}$)(/([^\\s\\p{Cntrl}:;|\"~/]|~0|~1)*)+");

    private static final Pattern HEADER = Pattern.compile("[a-z0-9!#$%&'*+.^_`~-]{1,200}");

    /** Checks the name. */
    public Part {
        requireNonNull(match, "match");
        if (name.startsWith("/")) {
            if (!POINTER.matcher(name).matches()) {
                throw new TextException(
                        name, "is not a JSON pointer", "it as in /error/code, with ~1 for / and ~0 for ~");
            }
        } else {
            name = name.toLowerCase(Locale.ROOT);
            if (!HEADER.matcher(name).matches()) {
                throw new TextException(name, "is neither a header nor a JSON pointer", "retry-after or /error/code");
            }
        }
    }

    /** Whether the name is a JSON pointer into the body; else it is a header. */
    public boolean isPointer() {
        return name.startsWith("/");
    }

    /** The text, as it stands in a condition. */
    @Override
    public String toString() {
        return name + ": " + match;
    }
}
