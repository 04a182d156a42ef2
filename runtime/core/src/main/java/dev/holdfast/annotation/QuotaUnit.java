package dev.holdfast.annotation;

/** How a provider writes when its counter is full again. */
public enum QuotaUnit {
    /** Seconds since 1970-01-01T00:00:00Z. */
    EPOCH_SECONDS,
    /** Seconds from the answer on. */
    DELTA_SECONDS,
    /** As Go prints durations: {@code 6m0s}, {@code 120ms}. */
    GO_DURATION
}
