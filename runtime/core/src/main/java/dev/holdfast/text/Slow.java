package dev.holdfast.text;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * When slowness opens a breaker, as in {@code 80% over 2500ms}.
 *
 * @param share the share of slow attempts that opens it
 * @param over an attempt that takes longer is slow, more than zero
 */
public record Slow(Percent share, Duration over) {

    private static final ShareForm FORM = new ShareForm("over", "80% over 2500ms");

    /** Checks the range. */
    public Slow {
        requireNonNull(share, "share");
        Durations.check(over, "over");
    }

    /**
     * Reads when slowness opens a breaker, such as {@code 80% over 2500ms}.
     *
     * @throws TextException if a part is missing or out of its range
     */
    public static Slow parse(String text) {
        return FORM.parse(text, Durations::parse, Slow::new);
    }

    /** The text, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return share + " over " + Durations.print(over);
    }
}
