package dev.holdfast.metrics;

/** What became of an idempotency key. A closed set: it is a tag. */
public enum KeyOutcome {
    /** The provider did the deed. */
    FRESH,
    /** The provider gave the stored answer of an earlier attempt or call. */
    REPLAYED,
    /** The key came with another request before, by the provider or by the store. */
    MISMATCH,
    /** Another call with the key was under way, in this process or in one that shares its store. */
    DUPLICATE_IN_FLIGHT,
    /** A repeat was refused because the provider may have forgotten the key. */
    TOO_OLD,
    /** The store could not record the key, so nothing was sent. */
    NOT_RECORDED,
    /** The call failed in another way. */
    FAILED
}
