package dev.holdfast.resilience;

/**
 * A breaker changed.
 *
 * @param scope which breaker
 * @param from what it was
 * @param to what it is
 */
public record BreakerTransition(String scope, BreakerState from, BreakerState to) {}
