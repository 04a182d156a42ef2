package dev.holdfast.resilience;

/** What a {@link Breaker} does with calls. */
public enum BreakerState {
    /** It lets them through and counts. */
    CLOSED,
    /** It refuses them. */
    OPEN,
    /** It lets one through at a time, to see whether the provider is well again. */
    HALF_OPEN
}
