package dev.holdfast.resilience;

import dev.holdfast.text.Rate;

/**
 * So many turns in any stretch of time, whenever they are taken, as providers count by the day. Turns come free in steps
 * of a sixtieth of that time, late rather than early. Not safe for use by many threads.
 */
final class Quota {

    private static final int BUCKETS = 60;

    private final int most;
    private final long periodNanos;
    private final SlidingWindow taken;

    /** The part of a rate that one of several processes takes. */
    Quota(Rate rate, int replicas, long nowNanos) {
        this.most = (int) (rate.count() / replicas);
        this.periodNanos = rate.per().toNanos();
        // One bucket more than the time has: the oldest one goes when all of it is old enough.
        this.taken = new SlidingWindow(periodNanos / BUCKETS, BUCKETS + 1, 1, nowNanos);
    }

    /** How long until the last of so many turns, one after the other; an estimate where they exceed the whole quota. */
    long nanosUntil(long now, int permits) {
        int rounds = (permits - 1) / most;
        int excess = taken.sum(now, 0) + permits - rounds * most - most;
        return rounds * periodNanos + (excess <= 0 ? 0 : taken.nanosUntilGone(now, 0, excess));
    }

    void take(long now) {
        taken.add(now, 0);
    }

    void giveBack(long takenAt) {
        taken.remove(takenAt, 0);
    }
}
