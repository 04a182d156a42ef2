package dev.holdfast.resilience;

/** Whether a failed attempt may be followed by another one; a cell of the {@link Matrix}. */
public enum Eligibility {
    /** While attempts, budget and deadline allow, after the backoff or what the provider asks for, if that is longer. */
    RETRY,
    /** As {@link #RETRY}, but at most once in a call. */
    ONCE,
    /**
     * As {@link #RETRY}; the provider is expected to say how long to wait. Where it does not, a throttled attempt waits as
     * long as the policy says for that case, any other as long as the backoff.
     */
    HONOUR,
    /** No further attempt. */
    NEVER
}
