package dev.holdfast.resilience;

import dev.holdfast.text.Rate;
import java.time.Duration;

/**
 * Turns at a steady rate with a bounded burst: the generic cell rate algorithm (RUNTIME 64). Over any time {@code w} it
 * grants at most {@code burst + rate * w} turns. Not safe for use by many threads.
 */
final class Pace {

    /** Bounds the sums below, so that no difference of two times overflows. */
    private static final long MOST_TOLERANCE = Duration.ofDays(36_500).toNanos();

    private final long interval;
    private final long tolerance;

    /** When the next turn would be due if all turns had been taken at the rate, without a burst. */
    private long dueAt;

    private long turns;

    /** The latest turn that began with less credit to lose than one interval; turns before it cannot come back. */
    private long boundTurn;

    Pace(Rate rate, int burst, long nowNanos) {
        this(rate, burst, 1, nowNanos);
    }

    /** The part of a rate that one of several processes takes: as many, in so many times the time. */
    Pace(Rate rate, int burst, int replicas, long nowNanos) {
        // Rounded up, so that the rate is never passed.
        this.interval = (rate.per().toNanos() * replicas + rate.count() - 1) / rate.count();
        this.tolerance = burst - 1 >= MOST_TOLERANCE / interval ? MOST_TOLERANCE : (burst - 1) * interval;
        this.dueAt = nowNanos;
    }

    /** How long until the last of so many turns, one after the other, each as early as it may be. */
    long nanosUntil(long now, int permits) {
        return Math.max(0, ahead(now) + (permits - 1) * interval - tolerance);
    }

    /** How many turns could be taken at once. */
    long available(long now) {
        long credit = tolerance - ahead(now);
        return credit < 0 ? 0 : credit / interval + 1;
    }

    /** Takes a turn, now, which {@link #nanosUntil} allowed, and returns its number. */
    long take(long now) {
        turns++;
        if (dueAt - now < interval) {
            boundTurn = turns;
        }
        dueAt = now + ahead(now) + interval;
        return turns;
    }

    /**
     * Takes back a turn that was not used.
     *
     * <p>Where a later turn would have found the credit full without it, it is lost: credit does not pile up beyond the
     * burst, and giving it would let a turn too many through. The same holds for a turn that comes back after a later one.
     */
    void giveBack(long turn) {
        if (turn >= boundTurn) {
            dueAt -= interval;
            boundTurn = turns;
        }
    }

    /** Grants nothing before this time, and no burst when it comes. */
    void holdUntil(long nanos) {
        if (nanos + tolerance - dueAt > 0) {
            dueAt = nanos + tolerance;
            boundTurn = turns + 1;
        }
    }

    private long ahead(long now) {
        return Math.max(0, dueAt - now);
    }
}
