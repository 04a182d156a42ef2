package dev.holdfast.generator.plan;

import dev.holdfast.text.Size;
import dev.holdfast.text.WebOrigin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules that each call of an operation keeps. What is null is off.
 *
 * @param timeout how long it may take
 * @param retry when there is another attempt
 * @param idempotency what makes a repeat safe; null where nothing was said
 * @param breaker when calls are refused; null for never
 * @param limit how fast calls may come; null for no limit
 * @param bulkhead how many may be under way; null for the built-in guard
 * @param responseLimit the largest response body; null for the built-in guard
 * @param redirects the origins to which redirects are followed, beside the one that is called; null for never
 * @param quotas the provider's own counters; null for none
 * @param repeats what a further attempt sees if an earlier one did the deed; null where nothing was said
 * @param fallback what takes the place of an answer that does not come; null for nothing
 */
public record ResiliencePlan(
        TimeoutPlan timeout,
        RetryPlan retry,
        @Nullable Idempotency idempotency,
        @Nullable Setting<BreakerPlan> breaker,
        @Nullable Setting<LimitPlan> limit,
        @Nullable Setting<BulkheadPlan> bulkhead,
        @Nullable Setting<Size> responseLimit,
        @Nullable Setting<List<WebOrigin>> redirects,
        @Nullable Setting<List<QuotaPlan>> quotas,
        @Nullable Setting<RepeatsPlan> repeats,
        @Nullable Setting<FallbackPlan> fallback) {
    /** Only what concerns a result. */
    public ResiliencePlan forResult(ResultPlan result) {
        return new ResiliencePlan(
                timeout.forResult(result),
                retry,
                idempotency,
                breaker,
                limit,
                bulkhead,
                responseLimit,
                redirects,
                quotas,
                repeats,
                fallback);
    }
}
