package dev.holdfast.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One HTTP status or a class of them, as in {@code 429} or {@code 5xx}.
 *
 * @param from the lowest status, 100 to 599
 * @param to the highest status: {@code from}, or the end of its class
 */
public record StatusPattern(int from, int to) {

    private static final Pattern ONE = Pattern.compile("[1-5][0-9][0-9]");

    private static final Pattern CLASS = Pattern.compile("[1-5]xx");

    /** Checks the range. */
    public StatusPattern {
        boolean single = from == to;
        boolean whole = from % 100 == 0 && to == from + 99;
        if (from < 100 || to > 599 || !(single || whole)) {
            throw new TextException("status " + from + " to " + to, "is not one status or one class", "429 or 5xx");
        }
    }

    /**
     * Reads a status, such as {@code 429}, or a class, such as {@code 5xx}.
     *
     * @throws TextException if it is neither
     */
    public static StatusPattern parse(String text) {
        Reading.checked(text, Reading.SHORT, "429 or 5xx");
        if (ONE.matcher(text).matches()) {
            return new StatusPattern(Integer.parseInt(text), Integer.parseInt(text));
        }
        if (CLASS.matcher(text).matches()) {
            int first = (text.charAt(0) - '0') * 100;
            return new StatusPattern(first, first + 99);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        throw CLASS.matcher(lower).matches()
                ? new TextException(text, "has another spelling", lower)
                : new TextException(text, "is not a status from 100 to 599 or a class of them", "429 or 5xx");
    }

    /** Whether a status is one of these. */
    public boolean matches(int status) {
        return from <= status && status <= to;
    }

    /** How much this says: 1 for a class, 2 for one status. */
    public int specificity() {
        return from == to ? 2 : 1;
    }

    /** The text, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return from == to ? Integer.toString(from) : from / 100 + "xx";
    }
}
