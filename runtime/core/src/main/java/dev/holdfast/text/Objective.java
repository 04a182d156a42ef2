package dev.holdfast.text;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What share of calls is to succeed, as in {@code 99.9% over 30d}.
 *
 * @param share the share of calls that is to succeed
 * @param over the time over which the share is taken, more than zero
 */
public record Objective(Percent share, Duration over) {

    private static final ShareForm FORM = new ShareForm("over", "99.9% over 30d");

    /** Checks the range. */
    public Objective {
        requireNonNull(share, "share");
        Durations.check(over, "over");
    }

    /**
     * Reads an objective, such as {@code 99.9% over 30d}.
     *
     * @throws TextException if a part is missing or out of its range
     */
    public static Objective parse(String text) {
        return FORM.parse(text, Durations::parse, Objective::new);
    }

    /** The text, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return share + " over " + Durations.print(over);
    }
}
