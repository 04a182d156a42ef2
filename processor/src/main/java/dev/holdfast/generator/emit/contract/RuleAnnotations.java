package dev.holdfast.generator.emit.contract;

import static dev.holdfast.generator.emit.contract.AnnotationWriter.annotation;

import com.palantir.javapoet.AnnotationSpec;
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
import dev.holdfast.text.Rate;
import dev.holdfast.text.Size;
import dev.holdfast.text.WebOrigin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules that may stand on a client or on a method: on the client where all operations share them. */
final class RuleAnnotations {
    private static final String PROVIDER = "provider";
    private final List<AnnotationSpec> annotations = new ArrayList<>();

    private RuleAnnotations() {}

    /** What all operations share. */
    static List<AnnotationSpec> shared(CommonRules common) {
        RuleAnnotations rules = new RuleAnnotations();
        rules.breaker(common.breaker());
        rules.limit(common.limit());
        rules.bulkhead(common.bulkhead());
        rules.budget(common.budget());
        rules.retryAfter(common.retryAfter());
        rules.responseLimit(common.responseLimit());
        rules.redirects(common.redirects());
        rules.quotas(common.quotas());
        return rules.annotations;
    }

    /** What an operation does not share. */
    static List<AnnotationSpec> own(ResiliencePlan plan, CommonRules common) {
        RuleAnnotations rules = new RuleAnnotations();
        rules.breaker(differing(plan.breaker(), common.breaker()));
        rules.limit(differing(plan.limit(), common.limit()));
        rules.bulkhead(differing(plan.bulkhead(), common.bulkhead()));
        rules.budget(differing(plan.retry().budget(), common.budget()));
        rules.retryAfter(differing(plan.retry().retryAfter(), common.retryAfter()));
        rules.responseLimit(differing(plan.responseLimit(), common.responseLimit()));
        rules.redirects(differing(plan.redirects(), common.redirects()));
        rules.quotas(differing(plan.quotas(), common.quotas()));
        rules.repeats(plan.repeats());
        rules.fallback(plan.fallback());
        return rules.annotations;
    }

    private static <T> @Nullable T differing(@Nullable Setting<T> own, @Nullable T shared) {
        return own == null || Objects.equals(own.value(), shared) ? null : own.value();
    }

    private void breaker(@Nullable BreakerPlan breaker) {
        if (breaker == null) {
            return;
        }
        annotations.add(annotation("CircuitBreaker")
                .text("scope", breaker.scope(), PROVIDER)
                .text("window", Durations.print(breaker.window()))
                .text("opensAt", breaker.opensAt().toString())
                .text("slow", breaker.slow() == null ? null : breaker.slow().toString())
                .text("pause", breaker.pause().toString())
                .number("probes", breaker.probes())
                .write());
    }

    private void limit(@Nullable LimitPlan limit) {
        if (limit == null) {
            return;
        }
        annotations.add(annotation("RateLimit")
                .text("bucket", limit.bucket(), PROVIDER)
                .texts("rate", limit.rates().stream().map(Rate::toString).toList())
                .number("burst", limit.burst(), 1)
                .text("queue", limit.queue() == null ? null : Durations.print(limit.queue()))
                .number("replicas", limit.replicas(), 1)
                .write());
    }

    private void bulkhead(@Nullable BulkheadPlan bulkhead) {
        if (bulkhead == null) {
            return;
        }
        annotations.add(annotation("Bulkhead")
                .text("bucket", bulkhead.bucket(), PROVIDER)
                .number("concurrent", bulkhead.concurrent())
                .write());
    }

    private void budget(@Nullable BudgetPlan budget) {
        if (budget == null) {
            return;
        }
        annotations.add(annotation("RetryBudget")
                .text("value", budget.rule().toString())
                .text("scope", budget.scope(), PROVIDER)
                .write());
    }

    private void retryAfter(@Nullable RetryAfterPlan retryAfter) {
        if (retryAfter == null) {
            return;
        }
        annotations.add(annotation("RetryAfter")
                .text("longest", Durations.print(retryAfter.longest()))
                .text("pause", Durations.print(retryAfter.pause()))
                .text("absent", retryAfter.absent() == null ? null : Durations.print(retryAfter.absent()))
                .write());
    }

    private void responseLimit(@Nullable Size limit) {
        if (limit != null) {
            annotations.add(
                    annotation("ResponseLimit").text("value", limit.toString()).write());
        }
    }

    private void redirects(@Nullable List<WebOrigin> origins) {
        if (origins != null) {
            List<String> texts = origins.stream().map(WebOrigin::toString).toList();
            annotations.add(annotation("FollowRedirects").texts("value", texts).write());
        }
    }

    private void quotas(@Nullable List<QuotaPlan> quotas) {
        if (quotas != null) {
            quotas.forEach(it -> annotations.add(annotation("Quota")
                    .text("remaining", it.remaining())
                    .text("reset", it.reset())
                    .constant("unit", it.unit())
                    .text("bucket", it.bucket(), "")
                    .write()));
        }
    }

    private void fallback(@Nullable Setting<FallbackPlan> fallback) {
        if (fallback == null) {
            return;
        }
        FallbackPlan plan = fallback.value();
        Duration oldest = plan instanceof FallbackPlan.Cached cached ? cached.oldest() : null;
        annotations.add(annotation("Fallback")
                .text("cached", oldest == null ? null : Durations.print(oldest))
                .text("constant", plan instanceof FallbackPlan.Constant constant ? constant.body() : null)
                .truth("handler", plan instanceof FallbackPlan.Handler)
                .write());
    }

    private void repeats(@Nullable Setting<RepeatsPlan> repeats) {
        if (repeats != null) {
            annotations.add(annotation("Repeats")
                    .text("done", repeats.value().done().toString())
                    .truth("unknown", repeats.value().isUnknown())
                    .write());
        }
    }
}
