package dev.holdfast.engine.stage;

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
 * @param breakers may refuse attempts; null for none
 * @param redirects how redirects are followed; null for never
 * @param budget pays for retries; null for none
 */
record RetryPlan(
        int attempts,
        Matrix matrix,
        Advice advice,
        Pacing pacing,
        @Nullable KeyLifetime lifetime,
        @Nullable Breakers breakers,
        @Nullable Redirects redirects,
        @Nullable RetryBudget budget) {}
