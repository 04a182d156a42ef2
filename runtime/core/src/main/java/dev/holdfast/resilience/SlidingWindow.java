package dev.holdfast.resilience;

import java.time.Duration;

/** Counts of what happened lately, kept in buckets of equal time; not safe for use by many threads. */
final class SlidingWindow {

    private static final int BUCKETS = 10;

    private final long bucketNanos;
    private final long originNanos;
    private final int[][] buckets;
    private final int[] sums;
    private long newest;

    /**
     * An empty window.
     *
     * @param bucketNanos how long a bucket lasts
     * @param buckets how many there are; together they cover the time back to the start of the oldest one
     * @param kinds how many kinds of events are counted
     */
    SlidingWindow(long bucketNanos, int buckets, int kinds, long originNanos) {
        this.bucketNanos = bucketNanos;
        this.originNanos = originNanos;
        this.buckets = new int[buckets][kinds];
        this.sums = new int[kinds];
    }

    /** A window of ten buckets, the newest of which is not yet full. */
    static SlidingWindow of(Duration window, int kinds, long originNanos) {
        return new SlidingWindow(Math.max(1, window.toNanos() / BUCKETS), BUCKETS, kinds, originNanos);
    }

    /** Counts one event, now. */
    void add(long nowNanos, int kind) {
        advance(nowNanos);
        buckets[slot(newest)][kind]++;
        sums[kind]++;
    }

    /** Takes an event back that was counted at that time, unless it has left the window. */
    void remove(long atNanos, int kind) {
        long number = number(atNanos);
        if (number > newest - buckets.length && buckets[slot(number)][kind] > 0) {
            buckets[slot(number)][kind]--;
            sums[kind]--;
        }
    }

    /** How many events are in the window. */
    int sum(long nowNanos, int kind) {
        advance(nowNanos);
        return sums[kind];
    }

    /**
     * How long until so many of the events have left the window.
     *
     * @param amount 1 to {@link #sum}
     */
    long nanosUntilGone(long nowNanos, int kind, int amount) {
        advance(nowNanos);
        int gone = 0;
        long number = newest - buckets.length;
        while (gone < amount) {
            number++;
            gone += buckets[slot(number)][kind];
        }
        return (number + buckets.length) * bucketNanos - (nowNanos - originNanos);
    }

    private void advance(long nowNanos) {
        long number = number(nowNanos);
        // A thread that read the clock before it got the lock may be a little late; it counts as now.
        long clear = Math.min(number - newest, buckets.length);
        for (long i = 1; i <= clear; i++) {
            int[] bucket = buckets[slot(number - clear + i)];
            for (int kind = 0; kind < sums.length; kind++) {
                sums[kind] -= bucket[kind];
                bucket[kind] = 0;
            }
        }
        newest = Math.max(newest, number);
    }

    private long number(long nanos) {
        return Math.floorDiv(nanos - originNanos, bucketNanos);
    }

    private int slot(long number) {
        return (int) Math.floorMod(number, (long) buckets.length);
    }
}
