package dev.holdfast.generator.plan;

import dev.holdfast.annotation.Jitter;
import dev.holdfast.text.Backoff;
import org.jspecify.annotations.Nullable;

/**
 * When a failed attempt is followed by another one.
 *
 * @param attempts how many attempts a call makes at most; 1 is no retry
 * @param backoff the waits; null where the policy does not say
 * @param jitter how waits are spread; null where the policy does not say
 * @param budget what share of the traffic may be retries; null for none
 * @param retryAfter what the provider may ask for; null for nothing
 * @param overrides what differs from the built-in matrix
 * @param advice the header of answers that says whether to send a request again; null for none
 */
public record RetryPlan(
        Setting<Integer> attempts,
        @Nullable Setting<Backoff> backoff,
        @Nullable Setting<Jitter> jitter,
        @Nullable Setting<BudgetPlan> budget,
        @Nullable Setting<RetryAfterPlan> retryAfter,
        MatrixOverrides overrides,
        @Nullable Setting<String> advice) {}
