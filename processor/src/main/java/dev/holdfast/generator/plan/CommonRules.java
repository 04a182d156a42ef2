package dev.holdfast.generator.plan;

import dev.holdfast.text.Size;
import dev.holdfast.text.WebOrigin;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rules that all operations of a client share, said once on the client. What is null is said by each operation, or is
 * off for all.
 *
 * @param breaker when calls are refused
 * @param limit how fast calls may come
 * @param bulkhead how many may be under way
 * @param budget what share of the traffic may be retries
 * @param retryAfter what the provider may ask for
 * @param responseLimit the largest response body
 * @param redirects the origins to which redirects are followed, beside the one that is called
 * @param quotas the provider's own counters
 */
public record CommonRules(
        @Nullable BreakerPlan breaker,
        @Nullable LimitPlan limit,
        @Nullable BulkheadPlan bulkhead,
        @Nullable BudgetPlan budget,
        @Nullable RetryAfterPlan retryAfter,
        @Nullable Size responseLimit,
        @Nullable List<WebOrigin> redirects,
        @Nullable List<QuotaPlan> quotas) {
    /** Finds what all of some operations share. */
    public static CommonRules of(List<ResiliencePlan> all) {
        return new CommonRules(
                shared(all, it -> value(it.breaker())),
                shared(all, it -> value(it.limit())),
                shared(all, it -> value(it.bulkhead())),
                shared(all, it -> value(it.retry().budget())),
                shared(all, it -> value(it.retry().retryAfter())),
                shared(all, it -> value(it.responseLimit())),
                shared(all, it -> value(it.redirects())),
                shared(all, it -> value(it.quotas())));
    }

    /** Nothing shared. */
    public static CommonRules none() {
        return of(List.of());
    }

    private static <T> @Nullable T shared(List<ResiliencePlan> all, Function<ResiliencePlan, @Nullable T> part) {
        T first = all.isEmpty() ? null : part.apply(all.get(0));
        if (first == null) {
            return null;
        }
        return all.stream().allMatch(it -> first.equals(part.apply(it))) ? first : null;
    }

    private static <T> @Nullable T value(@Nullable Setting<T> setting) {
        return setting == null ? null : setting.value();
    }
}
