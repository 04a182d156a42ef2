package dev.holdfast.client;

/** Why a call made no further attempt. A closed set: it is a tag of the meter of retry decisions. */
public enum StopReason {
    /** The call succeeded. */
    SUCCEEDED("succeeded"),
    /** The operation's plan does not repeat after this failure. */
    NOT_RETRYABLE("not retryable"),
    /** The provider says that the request should not be sent again. */
    ADVISED_AGAINST("the provider advises against a repeat"),
    /** All attempts were made. */
    OUT_OF_ATTEMPTS("out of attempts"),
    /** Too little time was left for another attempt. */
    DEADLINE("out of time"),
    /** The provider asked for a longer wait than the call may take. */
    RETRY_AFTER_TOO_LONG("asked to wait too long"),
    /** Retries have used up their share of the traffic. */
    BUDGET_EXHAUSTED("retry budget exhausted"),
    /** The circuit breaker is open. */
    BREAKER_OPEN("circuit breaker open"),
    /** The rate limiter or the bulkhead had no room in time. */
    LIMITED("limited by ourselves"),
    /** The calling thread was interrupted. */
    INTERRUPTED("interrupted"),
    /** The provider may have forgotten the idempotency key, so that a repeat would be a second deed. */
    KEY_TOO_OLD("idempotency key too old"),
    /** The key is recorded with another request. */
    FINGERPRINT_MISMATCH("key recorded with another request"),
    /** The idempotency store could not record the key. */
    KEY_NOT_RECORDED("key not recorded"),
    /** The request body is too large to be kept for another attempt. */
    BODY_TOO_LARGE("body too large to repeat"),
    /** The request body comes from a stream that can be read only once, and an attempt has begun to read it. */
    BODY_SPENT("body can be read only once"),
    /** The provider redirects the request to where it must not be sent, in a circle, or too often. */
    REDIRECT_REFUSED("redirect refused"),
    /** Another call with the same idempotency key is under way, here or in a process that shares the store. */
    DUPLICATE_IN_FLIGHT("same key already in flight"),
    /** There was no usable credential. */
    NO_CREDENTIALS("no usable credential");

    private final String words;

    StopReason(String words) {
        this.words = words;
    }

    /** The reason in a few words, as exceptions print it. */
    public String words() {
        return words;
    }
}
