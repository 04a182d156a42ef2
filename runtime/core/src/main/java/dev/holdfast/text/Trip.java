package dev.holdfast.text;

import static java.util.Objects.requireNonNull;

/**
 * What opens a breaker, as in {@code 50% over 20 calls}.
 *
 * @param share the share of failures that opens it
 * @param calls how many calls must have been counted before it may open, at least 1
 */
public record Trip(Percent share, int calls) {

    private static final ShareForm FORM = new ShareForm("over", "50% over 20 calls");

    /** Checks the range. */
    public Trip {
        requireNonNull(share, "share");
        if (calls < 1) {
            throw new TextException(calls + " calls", "is less than one", "20 calls");
        }
    }

    /**
     * Reads what opens a breaker, such as {@code 50% over 20 calls}.
     *
     * @throws TextException if a part is missing or out of its range
     */
    public static Trip parse(String text) {
        return FORM.parse(text, Trip::calls, Trip::new);
    }

    private static int calls(String text) {
        if (!text.endsWith(" calls")) {
            throw new TextException(text, "does not say of what", text + " calls");
        }
        return Reading.smallCount(text.substring(0, text.length() - " calls".length()));
    }

    /** The text, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return share + " over " + calls + " calls";
    }
}
