package dev.holdfast.resilience;

/** What makes it safe to send an operation's request again; the column of the {@link Matrix}. */
public enum Safety {
    /** It changes nothing: GET, HEAD, OPTIONS, TRACE, and what the policy calls a read. */
    READ,
    /** A repeat leaves the same state, or a duplicate is acceptable. */
    IDEMPOTENT,
    /** The provider recognises a repeat by its idempotency key. */
    KEYED,
    /** Nothing makes it safe. */
    UNSAFE
}
