package dev.holdfast.engine.stage;

import dev.holdfast.resilience.Breaker;
import dev.holdfast.resilience.Matrix;
import dev.holdfast.resilience.RetryBudget;
import org.jspecify.annotations.Nullable;

/**
 * What the decision about another attempt is made of.
 *
 * @param attempts how many attempts a call may make
 * @param matrix which failures allow another one
 * @param advice what the provider says of another one
 * @param pacing how long to wait before it
 * @param lifetime how long the idempotency key holds; null without key
 * @param breaker may refuse attempts; null for none
 * @param budget pays for retries; null for none
 */
record RetryPlan(
        int attempts,
        Matrix matrix,
        Advice advice,
        Pacing pacing,
        @Nullable KeyLifetime lifetime,
        @Nullable Breaker breaker,
        @Nullable RetryBudget budget) {}
