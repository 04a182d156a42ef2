package dev.holdfast.text;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What the parsers of this package share. */
final class Reading {

    /** The longest short text, in characters; conditions have a cap of their own. */
    static final int SHORT = 100;

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private static final Pattern DECORATED_NUMBER = Pattern.compile("0*([1-9][0-9]*([_,' ][0-9]+)*)");

    private Reading() {}

    /**
     * Returns the text if it is worth reading.
     *
     * @param most the longest text, in characters
     * @param example what a good text looks like
     * @throws TextException if it is empty, too long, or begins or ends with a space
     */
    static String checked(String text, int most, String example) {
        requireNonNull(text, "text");
        if (text.isBlank()) {
            throw new TextException("", "says nothing", "it as in " + example);
        }
        if (text.length() > most) {
            throw new TextException(text, "has " + text.length() + " characters", "at most " + most);
        }
        if (!text.equals(text.strip())) {
            throw new TextException(text, "begins or ends with a space", text.strip());
        }
        return text;
    }

    /** Reads a part of a longer text; an error then names both. */
    static <T> T part(String whole, String part, Function<String, T> parser) {
        return within(whole, () -> parser.apply(part));
    }

    /** Makes something out of the parts of a text; an error then names the text. */
    static <T> T within(String whole, Supplier<T> making) {
        try {
            return making.get();
        } catch (TextException e) {
            throw e.within(whole);
        }
    }

    /** Reads a number from 1 to {@code most}, which has no leading zero, sign or separator. */
    static long count(String digits, long most) {
        if (!WHOLE_NUMBER.matcher(digits).matches()) {
            var decorated = DECORATED_NUMBER.matcher(digits);
            throw decorated.matches()
                    ? new TextException(
                            digits, "is not plain digits", decorated.group(1).replaceAll("[^0-9]", ""))
                    : new TextException(digits, "is not a count", "a whole number from 1 to " + most);
        }
        long count = Long.parseLong(digits);
        if (count > most) {
            throw new TextException(digits, "is too many", "at most " + most);
        }
        return count;
    }

    static int smallCount(String digits) {
        return (int) count(digits, Integer.MAX_VALUE);
    }
}
