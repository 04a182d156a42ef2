package dev.holdfast.resilience;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Leave of a {@link Breaker} to send one attempt; to be settled once.
 *
 * <p>The first settlement counts, whatever it is; later ones do nothing, so that {@link #neutral} may stand in a
 * {@code finally}. Safe for use by many threads.
 */
public final class Permit {

    /** What came of the attempt. */
    enum Verdict {
        SUCCESS,
        FAILURE,
        NEUTRAL
    }

    private final Breaker breaker;
    private final long generation;
    private final AtomicBoolean settled = new AtomicBoolean();

    Permit(Breaker breaker, long generation) {
        this.breaker = breaker;
        this.generation = generation;
    }

    /**
     * The provider did its part.
     *
     * @param took how long the attempt took
     */
    public void success(Duration took) {
        settle(Verdict.SUCCESS, took);
    }

    /**
     * The provider failed.
     *
     * @param took how long the attempt took
     */
    public void failure(Duration took) {
        settle(Verdict.FAILURE, took);
    }

    /**
     * The attempt says nothing about the provider's health: not sent, cancelled, interrupted, refused for a fault of the
     * caller's (RUNTIME 56).
     */
    public void neutral() {
        settle(Verdict.NEUTRAL, Duration.ZERO);
    }

    /** Which of the breaker's times between two changes this belongs to. */
    long generation() {
        return generation;
    }

    private void settle(Verdict verdict, Duration took) {
        if (settled.compareAndSet(false, true)) {
            breaker.settle(this, verdict, took);
        }
    }
}
