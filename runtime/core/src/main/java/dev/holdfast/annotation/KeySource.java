package dev.holdfast.annotation;

/** Where an idempotency key comes from. */
public enum KeySource {
    /** The caller gives it, built from a business identifier: it names the deed across calls and restarts. */
    CALLER,
    /** Each call makes one: it covers the attempts of that call and nothing more. */
    GENERATED
}
