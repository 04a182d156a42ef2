package dev.holdfast.generator.emit.impl;

import com.palantir.javapoet.CodeBlock;
import dev.holdfast.generator.emit.Constants;
import dev.holdfast.generator.emit.RuntimeTypes;
import dev.holdfast.generator.plan.BreakerPlan;
import dev.holdfast.generator.plan.BudgetPlan;
import dev.holdfast.generator.plan.BulkheadPlan;
import dev.holdfast.generator.plan.CommonRules;
import dev.holdfast.generator.plan.FallbackPlan;
import dev.holdfast.generator.plan.LimitPlan;
import dev.holdfast.generator.plan.QuotaPlan;
import dev.holdfast.generator.plan.RepeatsPlan;
import dev.holdfast.generator.plan.ResiliencePlan;
import dev.holdfast.generator.plan.RetryAfterPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.text.Durations;
import dev.holdfast.text.Size;
import dev.holdfast.text.WebOrigin;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules that a provider or an operation may state, as calls on its constant. */
final class RuleCalls {
    private RuleCalls() {}

    /** What all operations share. */
    static void shared(CommonRules common, Chain chain) {
        breaker(common.breaker(), chain);
        limit(common.limit(), chain);
        bulkhead(common.bulkhead(), chain);
        budget(common.budget(), chain);
        retryAfter(common.retryAfter(), chain);
        responseLimit(common.responseLimit(), chain);
        redirects(common.redirects(), chain);
        quotas(common.quotas(), chain);
    }

    /** What an operation does not share. */
    static void own(ResiliencePlan plan, CommonRules common, Chain chain) {
        breaker(differing(plan.breaker(), common.breaker()), chain);
        limit(differing(plan.limit(), common.limit()), chain);
        bulkhead(differing(plan.bulkhead(), common.bulkhead()), chain);
        budget(differing(plan.retry().budget(), common.budget()), chain);
        retryAfter(differing(plan.retry().retryAfter(), common.retryAfter()), chain);
        responseLimit(differing(plan.responseLimit(), common.responseLimit()), chain);
        redirects(differing(plan.redirects(), common.redirects()), chain);
        quotas(differing(plan.quotas(), common.quotas()), chain);
        if (plan.repeats() != null) {
            RepeatsPlan repeats = plan.repeats().value();
            chain.then(".repeats($S, $L)", repeats.done().toString(), repeats.isUnknown());
        }
        if (plan.fallback() != null) {
            fallback(plan.fallback().value(), chain);
        }
    }

    private static void fallback(FallbackPlan fallback, Chain chain) {
        if (fallback instanceof FallbackPlan.Cached cached && cached.oldest() != null) {
            chain.then(".cachedFallback($S)", Durations.print(cached.oldest()));
        } else if (fallback instanceof FallbackPlan.Constant constant) {
            chain.then(".constantFallback($S)", constant.body());
        } else {
            chain.then(".handlerFallback()");
        }
    }

    private static <T> @Nullable T differing(@Nullable Setting<T> own, @Nullable T shared) {
        return own == null || Objects.equals(own.value(), shared) ? null : own.value();
    }

    private static void breaker(@Nullable BreakerPlan breaker, Chain chain) {
        if (breaker == null) {
            return;
        }
        Chain spec = new Chain("$T.scope($S)", RuntimeTypes.BREAKER_SPEC, breaker.scope())
                .then(".window($S)", Durations.print(breaker.window()))
                .then(".opensAt($S)", breaker.opensAt().toString());
        if (breaker.slow() != null) {
            spec.then(".slow($S)", breaker.slow().toString());
        }
        spec.then(".pause($S)", breaker.pause().toString()).then(".probes($L)", breaker.probes());
        chain.then(".breaker($L)", spec.value());
    }

    private static void limit(@Nullable LimitPlan limit, Chain chain) {
        if (limit == null) {
            return;
        }
        CodeBlock rates = limit.rates().stream()
                .map(it -> CodeBlock.of("$S", it.toString()))
                .collect(CodeBlock.joining(", "));
        Chain spec = new Chain("$T.bucket($S)", RuntimeTypes.LIMIT_SPEC, limit.bucket())
                .then(".rate($L)", rates)
                .then(".burst($L)", limit.burst());
        if (limit.queue() != null) {
            spec.then(".queue($S)", Durations.print(limit.queue()));
        }
        if (limit.replicas() > 1) {
            spec.then(".replicas($L)", limit.replicas());
        }
        chain.then(".limit($L)", spec.value());
    }

    private static void bulkhead(@Nullable BulkheadPlan bulkhead, Chain chain) {
        if (bulkhead != null) {
            chain.then(".bulkhead($S, $L)", bulkhead.bucket(), bulkhead.concurrent());
        }
    }

    private static void budget(@Nullable BudgetPlan budget, Chain chain) {
        if (budget != null) {
            chain.then(".budget($S, $S)", budget.scope(), budget.rule().toString());
        }
    }

    private static void retryAfter(@Nullable RetryAfterPlan retryAfter, Chain chain) {
        if (retryAfter != null) {
            chain.then(
                    ".retryAfter($S, $S, $S)",
                    Durations.print(retryAfter.longest()),
                    Durations.print(retryAfter.pause()),
                    retryAfter.absent() == null ? "" : Durations.print(retryAfter.absent()));
        }
    }

    private static void responseLimit(@Nullable Size limit, Chain chain) {
        if (limit != null) {
            chain.then(".responseLimit($S)", limit.toString());
        }
    }

    private static void redirects(@Nullable List<WebOrigin> origins, Chain chain) {
        if (origins != null) {
            CodeBlock texts = origins.stream()
                    .map(it -> CodeBlock.of("$S", it.toString()))
                    .collect(CodeBlock.joining(", "));
            chain.then(".redirects($L)", texts);
        }
    }

    private static void quotas(@Nullable List<QuotaPlan> quotas, Chain chain) {
        if (quotas != null) {
            quotas.forEach(it -> chain.then(
                    ".quota($S, $S, $L, $S)", it.remaining(), it.reset(), Constants.of(it.unit()), it.bucket()));
        }
    }
}
