package dev.holdfast.annotation;

/** How the wait before an attempt is spread, so that callers do not return in step. */
public enum Jitter {
    /** Anything between nothing and the full backoff, evenly. */
    FULL,
    /** Always the full backoff. */
    NONE
}
