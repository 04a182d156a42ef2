package dev.holdfast.metrics;

/** Every meter of a client: its name and what it tells. */
enum MeterName {
    CALL_DURATION("holdfast.call.duration", "Calls: all attempts and waits, by how they ended"),
    CALL_ATTEMPTS("holdfast.call.attempts", "Attempts per call"),
    ATTEMPT_DURATION("holdfast.attempt.duration", "Attempts: one exchange each, by what it brought"),
    RETRY_DECISIONS("holdfast.retry.decisions", "What followed from an attempt: another one, or why not"),
    RETRY_BUDGET_TOKENS("holdfast.retry.budget.tokens", "Retries that the budget still allows, in its tokens"),
    BREAKER_STATE("holdfast.breaker.state", "State of the circuit breaker: 0 closed, 1 half-open, 2 open"),
    BREAKER_TRANSITIONS("holdfast.breaker.transitions", "Changes of the circuit breaker's state, by the new one"),
    LIMITER_WAIT("holdfast.limiter.wait", "Waits for a turn at the rate limiter"),
    LIMITER_REJECTED("holdfast.limiter.rejected", "Attempts that the rate limiter had no turn for in time"),
    BULKHEAD_ACTIVE("holdfast.bulkhead.active", "Attempts under way in the bulkhead"),
    IDEMPOTENCY_OUTCOME("holdfast.idempotency.outcome", "What became of idempotency keys"),
    FALLBACK("holdfast.fallback", "Answers that did not come, by whether something took their place"),
    DEPRECATION("holdfast.deprecation", "Answers that call the operation deprecated, or name its sunset");

    private final String id;
    private final String description;

    MeterName(String id, String description) {
        this.id = id;
        this.description = description;
    }

    String id() {
        return id;
    }

    String description() {
        return description;
    }
}
