package dev.holdfast.resilience;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A bound on the attempts that are under way at once, first come, first served (RUNTIME 70).
 *
 * <p>Safe for use by many threads; the lock is never held while one waits.
 */
public final class Bulkhead {

    /** How many may wait at once. */
    static final int MOST_WAITING = 1024;

    private final String bucket;
    private final int concurrent;
    private final Ticker ticker;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Waiter> waiting = new ArrayDeque<>();
    private int free;

    /**
     * A bulkhead that nobody has used yet.
     *
     * @param bucket who shares it
     * @param concurrent how many may be under way at once, at least 1
     * @param ticker measures waits
     */
    public Bulkhead(String bucket, int concurrent, Ticker ticker) {
        if (concurrent < 1) {
            throw new IllegalArgumentException("bulkhead " + bucket + " lets " + concurrent + " in: give at least 1");
        }
        this.bucket = bucket;
        this.concurrent = concurrent;
        this.ticker = requireNonNull(ticker, "ticker");
        this.free = concurrent;
    }

    /** Who shares it. */
    public String bucket() {
        return bucket;
    }

    /**
     * Goes in, if there is room in time; whoever does must {@link #release}.
     *
     * @param most the longest wait; zero or less for at once or not at all
     * @param sleeper waits
     * @return whether there was room; false also if 1024 callers wait
     * @throws InterruptedException if the thread is interrupted, before or while it waits; its flag is cleared
     */
    public boolean tryAcquire(Duration most, Sleeper sleeper) throws InterruptedException {
        long latest = ticker.nanos() + Nanos.of(most);
        Waiter waiter;
        lock.lock();
        try {
            if (free > 0) {
                free--;
                return true;
            }
            if (waiting.size() >= MOST_WAITING) {
                return false;
            }
            waiter = new Waiter();
            waiting.add(waiter);
        } finally {
            lock.unlock();
        }
        return isLetIn(waiter, latest, sleeper);
    }

    private boolean isLetIn(Waiter waiter, long latest, Sleeper sleeper) throws InterruptedException {
        try {
            for (long left = latest - ticker.nanos(); left > 0 && !waiter.isIn; left = latest - ticker.nanos()) {
                sleeper.sleep(Duration.ofNanos(left), waiter.bell);
            }
        } catch (InterruptedException e) {
            if (!isLeaving(waiter)) {
                release();
            }
            throw e;
        }
        return !isLeaving(waiter);
    }

    /** Takes a waiter out of the queue; false if it was let in meanwhile. */
    private boolean isLeaving(Waiter waiter) {
        lock.lock();
        try {
            return waiting.remove(waiter);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Leaves; once for each time that {@link #tryAcquire} said yes.
     *
     * @throws IllegalStateException if nobody is in
     */
    public void release() {
        lock.lock();
        try {
            if (free >= concurrent) {
                throw new IllegalStateException("bulkhead " + bucket + " is left more often than entered");
            }
            // Whoever waits takes over the place, so that nobody who comes now is faster.
            Waiter next = waiting.poll();
            if (next == null) {
                free++;
            } else {
                next.letIn();
            }
        } finally {
            lock.unlock();
        }
    }

    /** How many are in. */
    public int active() {
        lock.lock();
        try {
            return concurrent - free;
        } finally {
            lock.unlock();
        }
    }

    private static final class Waiter {
        private final Bell bell = new Bell();
        private volatile boolean isIn;

        void letIn() {
            isIn = true;
            bell.ring();
        }
    }
}
