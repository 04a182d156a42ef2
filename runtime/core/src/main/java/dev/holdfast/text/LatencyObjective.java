package dev.holdfast.text;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What share of calls is to be fast, as in {@code 99% under 4s}.
 *
 * @param share the share of calls that is to be fast
 * @param under how long a fast call takes at most, more than zero
 */
public record LatencyObjective(Percent share, Duration under) {

    private static final ShareForm FORM = new ShareForm("under", "99% under 4s");

    /** Checks the range. */
    public LatencyObjective {
        requireNonNull(share, "share");
        Durations.check(under, "under");
    }

    /**
     * Reads an objective, such as {@code 99% under 4s}.
     *
     * @throws TextException if a part is missing or out of its range
     */
    public static LatencyObjective parse(String text) {
        return FORM.parse(text, Durations::parse, LatencyObjective::new);
    }

    /** The text, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return share + " under " + Durations.print(under);
    }
}
