package dev.holdfast.idempotency;

/** What is known of the deed that a key names. */
public enum KeyState {
    /** It may have been done or not: no final answer has been read. */
    PENDING,
    /** The provider's final answer was read: it did the deed, or refused it for good. */
    DONE
}
