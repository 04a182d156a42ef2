package dev.holdfast.resilience;

import java.time.Duration;

/**
 * Lets the calling thread wait.
 *
 * <p>Safe for use by many threads.
 */
@FunctionalInterface
public interface Sleeper {

    /** The longest sleep of {@link #sleep(Duration, Bell)} where nothing can end it early. */
    Duration SLICE = Duration.ofMillis(10);

    /**
     * Waits this long; does not wait for a duration of zero or less.
     *
     * @throws InterruptedException if the thread is interrupted, before or while it waits; its flag is cleared
     */
    void sleep(Duration duration) throws InterruptedException;

    /**
     * Waits until the time is up or the bell rings; may return earlier, so the caller looks again.
     *
     * <p>Here a bell cannot end a sleep, hence it sleeps at most one {@link #SLICE}: late by no more than that with any
     * clock. {@link SystemTime} really waits for the bell.
     *
     * @throws InterruptedException as {@link #sleep(Duration)} does
     */
    default void sleep(Duration most, Bell bell) throws InterruptedException {
        if (!bell.hasRung()) {
            sleep(most.compareTo(SLICE) < 0 ? most : SLICE);
        }
    }
}
