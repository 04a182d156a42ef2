package dev.holdfast.resilience;

import static java.util.Objects.requireNonNull;

import dev.holdfast.text.Backoff;
import java.time.Duration;

/**
 * Waits between attempts that are spread from nothing to the full backoff, so that callers do not return in step.
 *
 * <p>The backoff is cut to its longest wait first and spread second (RUNTIME 29): no wait is longer, and waits at the cap
 * are spread like all others. Safe for use by many threads.
 */
public final class FullJitter {

    private static final Duration MOST_AFTER_HINT = Duration.ofSeconds(1);

    private final Chance chance;

    /** Waits spread by this chance. */
    public FullJitter(Chance chance) {
        this.chance = requireNonNull(chance, "chance");
    }

    /**
     * The wait before the next attempt, to the nanosecond.
     *
     * @param failedAttempts how many attempts of the call have failed, at least 1
     * @return from zero up to {@link #longest}
     */
    public Duration delay(Backoff backoff, int failedAttempts) {
        return spread(longest(backoff, failedAttempts));
    }

    /**
     * The wait that {@link #delay} never passes, which is the wait itself where there is no jitter.
     *
     * @param failedAttempts how many attempts of the call have failed, at least 1
     */
    public static Duration longest(Backoff backoff, int failedAttempts) {
        if (failedAttempts < 1) {
            throw new IllegalArgumentException("failed attempts: " + failedAttempts + ", but a wait follows a failure");
        }
        double grown = backoff.first().toNanos() * Math.pow(backoff.factor(), failedAttempts - 1.0);
        return grown >= backoff.most().toNanos() ? backoff.most() : Duration.ofNanos((long) grown);
    }

    /**
     * The wait where the provider said how long: the longer of both, and a little more so that clients that got the same
     * hint do not return together (RUNTIME 32).
     *
     * @param hint what the provider asked for
     * @param backoff what {@link #delay} gave
     * @return at most one second or a tenth of the hint longer, whichever is less
     */
    public Duration delayAfterHint(Duration hint, Duration backoff) {
        Duration tenth = hint.dividedBy(10);
        Duration more = spread(tenth.compareTo(MOST_AFTER_HINT) < 0 ? tenth : MOST_AFTER_HINT);
        return (hint.compareTo(backoff) > 0 ? hint : backoff).plus(more);
    }

    private Duration spread(Duration longest) {
        return Duration.ofNanos((long) (chance.next() * longest.toNanos()));
    }
}
