package dev.holdfast.resilience;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A bound on the attempts that are under way at once, first come, first served (RUNTIME 70).
 *
 * <p>Safe for use by many threads.
 */
public final class Bulkhead {

    private final String bucket;
    private final int concurrent;
    private final Semaphore free;

    /**
     * A bulkhead that nobody has used yet.
     *
     * @param bucket who shares it
     * @param concurrent how many may be under way at once, at least 1
     */
    public Bulkhead(String bucket, int concurrent) {
        if (concurrent < 1) {
            throw new IllegalArgumentException("bulkhead " + bucket + " lets " + concurrent + " in: give at least 1");
        }
        this.bucket = bucket;
        this.concurrent = concurrent;
        this.free = new Semaphore(concurrent, true);
    }

    /** Who shares it. */
    public String bucket() {
        return bucket;
    }

    /**
     * Goes in, if there is room in time; whoever does must {@link #release}.
     *
     * @param most the longest wait, by the system's clock; zero or less for at once or not at all
     * @return whether there was room
     * @throws InterruptedException if the thread is interrupted, before or while it waits; its flag is cleared
     */
    public boolean tryAcquire(Duration most) throws InterruptedException {
        // The untimed tryAcquire would go in ahead of those who wait.
        return free.tryAcquire(Nanos.of(most), TimeUnit.NANOSECONDS);
    }

    /**
     * Leaves; once for each time that {@link #tryAcquire} said yes.
     *
     * @throws IllegalStateException if nobody is in
     */
    public void release() {
        if (active() <= 0) {
            throw new IllegalStateException("bulkhead " + bucket + " is left more often than entered");
        }
        free.release();
    }

    /** How many are in. */
    public int active() {
        return concurrent - free.availablePermits();
    }
}
