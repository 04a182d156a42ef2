package dev.holdfast.resilience;

import java.time.Instant;

/**
 * The time of day, which may jump; used only to read dates that a provider sends and to date idempotency keys in a store.
 *
 * <p>Safe for use by many threads.
 */
@FunctionalInterface
public interface Wall {

    /** The present moment, as far as this machine knows it. */
    Instant now();
}
