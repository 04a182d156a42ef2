package dev.holdfast.resilience;

/**
 * Hears of the changes of a {@link Breaker}.
 *
 * <p><b>When:</b> after each change, once and in order, on a thread of a call and outside the breaker's lock. <b>Sees:</b>
 * the change. <b>On failure:</b> an exception it throws is dropped; it never reaches a call.
 */
@FunctionalInterface
public interface BreakerListener {

    /** The breaker changed; returns soon, since a call waits for it. */
    void changed(BreakerTransition transition);
}
