package dev.holdfast.resilience;

import static java.util.Objects.requireNonNull;

import dev.holdfast.text.Backoff;
import dev.holdfast.text.Slow;
import dev.holdfast.text.Trip;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a breaker opens, and how it closes.
 *
 * @param scope who shares it; not empty
 * @param window how far back outcomes count, more than zero
 * @param opensAt the share of failures that opens it, and over how many calls at least
 * @param slow the share of slow attempts that opens it, over as many calls; null if slowness does not count
 * @param pause how long it stays open: the first time, at most, and how it grows each time that a probe fails
 * @param probes how many probes in a row must succeed to close it, at least 1; one is under way at a time
 */
public record BreakerRule(
        String scope,
        Duration window,
        Trip opensAt,
        @Nullable Slow slow,
        Backoff pause,
        int probes) {

    /** Checks the ranges. */
    public BreakerRule {
        requireNonNull(opensAt, "opensAt");
        requireNonNull(pause, "pause");
        if (scope.isBlank()) {
            throw new IllegalArgumentException("a breaker has no scope: name who shares it, as in provider");
        }
        if (window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException(
                    "breaker " + scope + " has window " + window + ": give a time above zero, as in 30s");
        }
        if (probes < 1) {
            throw new IllegalArgumentException("breaker " + scope + " has " + probes + " probes: give at least 1");
        }
    }

    /** The same numbers for another place, which nobody shares who does not go there. */
    public BreakerRule at(String place) {
        return new BreakerRule(scope + " at " + place, window, opensAt, slow, pause, probes);
    }
}
