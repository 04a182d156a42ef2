package dev.holdfast.client;

/**
 * How a call ended, as its caller sees it. A closed set: it is a tag of the call meter.
 *
 * <p>What to do next follows from it: {@link #OUTCOME_UNKNOWN} must be looked up before it is repeated, unless the
 * repeat bears the same idempotency key; everything else that failed can be repeated later, if repeating can help.
 */
public enum Outcome {
    /** The call returned a result. */
    SUCCESS,
    /** The provider refused the request for good. */
    REFUSED,
    /** The provider refused the credentials, or there were none to send. */
    UNAUTHORIZED,
    /**
     * The key came with another request before: the provider says so, or the idempotency store, and then nothing was sent.
     */
    KEY_MISMATCH,
    /** The provider asks for an idempotency key and found none. */
    KEY_MISSING,
    /**
     * The key was used so long ago that the provider may have forgotten it; nothing was sent. Look the deed up; {@link
     * IdempotencyKey#attempt} names a second one.
     */
    KEY_EXPIRED,
    /** The idempotency store could not record the key; nothing was sent. */
    KEY_NOT_RECORDED,
    /** The provider asked to be called more slowly. */
    THROTTLED,
    /** A quota is used up that waiting for seconds will not refill. */
    EXHAUSTED,
    /** The provider failed, or the connection broke, and the request did nothing that matters. */
    UNAVAILABLE,
    /** The time of the call ran out, and the request did nothing that matters. */
    TIMED_OUT,
    /** A write may have taken effect or not: no answer says which, and a repeat without the same key is not safe. */
    OUTCOME_UNKNOWN,
    /** Nothing left: the provider could not be found, reached or trusted. */
    NOT_SENT,
    /** The circuit breaker was open; nothing was sent. */
    BREAKER_OPEN,
    /** Our own rate limiter or bulkhead had no room in time; nothing was sent. */
    LIMITED,
    /**
     * Another call with the same idempotency key is under way, in this process or in one that shares the idempotency store;
     * nothing was sent.
     */
    DUPLICATE_IN_FLIGHT,
    /** The provider answered with success, in a form that could not be read. A write has most likely taken effect. */
    UNREADABLE,
    /** The calling thread was interrupted. A write may have taken effect if an attempt was made. */
    INTERRUPTED
}
