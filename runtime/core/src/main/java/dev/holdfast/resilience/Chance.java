package dev.holdfast.resilience;

/**
 * A source of random numbers.
 *
 * <p>Safe for use by many threads.
 */
@FunctionalInterface
public interface Chance {

    /** The next number: at least 0, less than 1, all equally likely. */
    double next();
}
