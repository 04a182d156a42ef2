package dev.holdfast.resilience;

/**
 * A clock that only goes forward; all waits and deadlines are measured by it.
 *
 * <p>Safe for use by many threads.
 */
@FunctionalInterface
public interface Ticker {

    /** Nanoseconds since some fixed moment; may be negative, so only differences mean anything. */
    long nanos();
}
