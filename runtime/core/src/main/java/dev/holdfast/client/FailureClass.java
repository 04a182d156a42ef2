package dev.holdfast.client;

/**
 * What went wrong with one attempt, seen from where it went wrong.
 *
 * <p>The class decides, together with the operation's idempotency plan, whether another attempt may be made. Answers are
 * classified by the policy's {@code failures} first and by their status second.
 */
public enum FailureClass {
    /** Nothing of the request left: name lookup, connect, or a wait for a connection failed. */
    NOT_SENT,
    /** The provider asks to be called more slowly: status 429, or the signal that the policy names. */
    THROTTLED,
    /** A quota is used up that waiting for seconds will not refill. */
    EXHAUSTED,
    /** The provider is overloaded: status 503. */
    OVERLOADED,
    /** Something in front of the provider failed: status 502 or 504. */
    GATEWAY,
    /** The provider failed: status 500 or another 5xx. */
    SERVER_ERROR,
    /** The attempt's time ran out after bytes may have left, or status 408. */
    TIMEOUT,
    /** The connection broke after bytes may have left: what the provider did is unknown. */
    AMBIGUOUS,
    /** The provider is still working on an earlier attempt with the same idempotency key. */
    IN_PROGRESS,
    /** The provider saw this idempotency key with another request. */
    MISMATCH,
    /** The provider asks for an idempotency key and found none. */
    KEY_MISSING,
    /** The credentials were refused: status 401. */
    AUTH,
    /** The request was refused for good: another 4xx, 501 or 505. */
    CLIENT_ERROR,
    /** The certificate or the host name was refused. */
    TLS,
    /** A complete answer could not be read as what the operation returns. */
    DECODE
}
