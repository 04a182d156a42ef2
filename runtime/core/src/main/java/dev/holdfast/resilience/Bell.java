package dev.holdfast.resilience;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes one waiting thread before its time; a ring that nobody waits for is kept for the next wait.
 *
 * <p>Safe for use by many threads that ring and one that waits.
 */
public final class Bell {

    private final Semaphore rings = new Semaphore(0);

    /** A bell that has not rung. */
    public Bell() {}

    /** Wakes the waiting thread, or the next one that waits. */
    public void ring() {
        rings.release();
    }

    /** Whether the bell has rung since the last time somebody asked or waited. */
    boolean hasRung() {
        return rings.drainPermits() > 0;
    }

    /** Waits for a ring, by the system's clock. */
    void await(long mostNanos) throws InterruptedException {
        if (rings.tryAcquire(mostNanos, TimeUnit.NANOSECONDS)) {
            rings.drainPermits();
        }
    }
}
