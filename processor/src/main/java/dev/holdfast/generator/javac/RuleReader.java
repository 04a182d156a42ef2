package dev.holdfast.generator.javac;

import dev.holdfast.annotation.Bulkhead;
import dev.holdfast.annotation.CircuitBreaker;
import dev.holdfast.annotation.FollowRedirects;
import dev.holdfast.annotation.Quota;
import dev.holdfast.annotation.QuotaUnit;
import dev.holdfast.annotation.Quotas;
import dev.holdfast.annotation.RateLimit;
import dev.holdfast.annotation.ResponseLimit;
import dev.holdfast.annotation.RetryAfter;
import dev.holdfast.annotation.RetryBudget;
import dev.holdfast.annotation.Waived;
import dev.holdfast.annotation.WaivedRules;
import dev.holdfast.generator.check.WaiverRules;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.BreakerPlan;
import dev.holdfast.generator.plan.BudgetPlan;
import dev.holdfast.generator.plan.BulkheadPlan;
import dev.holdfast.generator.plan.LimitPlan;
import dev.holdfast.generator.plan.QuotaPlan;
import dev.holdfast.generator.plan.RetryAfterPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.generator.plan.WaivedRule;
import dev.holdfast.resilience.LimitRule;
import dev.holdfast.text.Backoff;
import dev.holdfast.text.BudgetRule;
import dev.holdfast.text.Durations;
import dev.holdfast.text.Rate;
import dev.holdfast.text.Size;
import dev.holdfast.text.Slow;
import dev.holdfast.text.Trip;
import dev.holdfast.text.WebOrigin;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Reads the rules that may stand on a method, on its interface or on the client; the nearest one holds. */
final class RuleReader {
    private final List<Element> nearestFirst;
    private final Diagnostics diagnostics;

    RuleReader(List<Element> nearestFirst, Diagnostics diagnostics) {
        this.nearestFirst = List.copyOf(nearestFirst);
        this.diagnostics = diagnostics;
    }

    /** The nearest annotation of a type. */
    Optional<AnnotationView> nearest(Class<? extends Annotation> annotation) {
        return nearestFirst.stream()
                .flatMap(it -> AnnotationView.find(it, annotation, diagnostics).stream())
                .findFirst();
    }

    @Nullable
    Setting<BreakerPlan> breaker() {
        AnnotationView view = nearest(CircuitBreaker.class).orElse(null);
        if (view == null) {
            return null;
        }
        Duration window = view.parsed("window", Durations::parse);
        Trip opensAt = view.parsed("opensAt", Trip::parse);
        Slow slow = view.parsed("slow", Slow::parse);
        Backoff pause = view.parsed("pause", Backoff::parse);
        if (window == null || opensAt == null || pause == null) {
            return null;
        }
        BreakerPlan plan = new BreakerPlan(view.text("scope"), window, opensAt, slow, pause, view.number("probes"));
        return new Setting<>(plan, view.origin());
    }

    @Nullable
    Setting<LimitPlan> limit() {
        AnnotationView view = nearest(RateLimit.class).orElse(null);
        if (view == null) {
            return null;
        }
        List<Rate> rates = view.allParsed("rate", Rate::parse);
        Duration queue = view.parsed("queue", Durations::parse);
        LimitPlan plan =
                new LimitPlan(view.text("bucket"), rates, view.number("burst"), queue, view.number("replicas"));
        return isPossible(plan, view) ? new Setting<>(plan, view.origin()) : null;
    }

    /** The rule of the run time has the last word; a rate that cannot be read was reported. */
    private boolean isPossible(LimitPlan plan, AnnotationView view) {
        if (plan.rates().isEmpty()) {
            return true;
        }
        try {
            new LimitRule(plan.bucket(), plan.rates(), plan.burst(), plan.queue(), plan.replicas());
            return true;
        } catch (IllegalArgumentException impossible) {
            diagnostics.report(
                    Diagnostic.of(Rule.INVALID_VALUE, view.origin().place(), String.valueOf(impossible.getMessage())));
            return false;
        }
    }

    @Nullable
    Setting<BulkheadPlan> bulkhead() {
        return nearest(Bulkhead.class)
                .map(view ->
                        new Setting<>(new BulkheadPlan(view.text("bucket"), view.number("concurrent")), view.origin()))
                .orElse(null);
    }

    @Nullable
    Setting<BudgetPlan> budget() {
        AnnotationView view = nearest(RetryBudget.class).orElse(null);
        BudgetRule rule = view == null ? null : view.parsed("value", BudgetRule::parse);
        return view == null || rule == null
                ? null
                : new Setting<>(new BudgetPlan(view.text("scope"), rule), view.origin());
    }

    @Nullable
    Setting<RetryAfterPlan> retryAfter() {
        AnnotationView view = nearest(RetryAfter.class).orElse(null);
        if (view == null) {
            return null;
        }
        Duration longest = view.parsed("longest", Durations::parse);
        Duration pause = view.parsed("pause", Durations::parse);
        Duration absent = view.parsed("absent", Durations::parse);
        return longest == null || pause == null
                ? null
                : new Setting<>(new RetryAfterPlan(longest, pause, absent), view.origin());
    }

    @Nullable
    Setting<Size> responseLimit() {
        return nearest(ResponseLimit.class)
                .map(view -> view.setting("value", Size::parse))
                .orElse(null);
    }

    @Nullable
    Setting<List<WebOrigin>> redirects() {
        return nearest(FollowRedirects.class)
                .map(view -> new Setting<>(view.allParsed("value", WebOrigin::parse), view.origin()))
                .orElse(null);
    }

    @Nullable
    Setting<List<QuotaPlan>> quotas() {
        for (Element element : nearestFirst) {
            List<AnnotationView> counters = quotasOf(element);
            if (!counters.isEmpty()) {
                return new Setting<>(
                        counters.stream().map(RuleReader::quota).toList(),
                        counters.get(0).origin());
            }
        }
        return null;
    }

    /** The rules that are waived here, on the interface or on the client. */
    List<WaivedRule> waived() {
        return nearestFirst.stream()
                .flatMap(it -> waivedOn(it).stream())
                .map(this::waived)
                .distinct()
                .toList();
    }

    private WaivedRule waived(AnnotationView view) {
        String rule = view.text("rule");
        WaiverRules.check(rule, view.origin("rule").place(), diagnostics);
        return new WaivedRule(rule, view.text("reason"), view.text("owner"), view.text("expires"));
    }

    private List<AnnotationView> waivedOn(Element element) {
        return AnnotationView.find(element, Waived.class, diagnostics)
                .map(List::of)
                .orElseGet(() -> AnnotationView.find(element, WaivedRules.class, diagnostics)
                        .map(it -> it.nested("value"))
                        .orElse(List.of()));
    }

    private List<AnnotationView> quotasOf(Element element) {
        return AnnotationView.find(element, Quota.class, diagnostics)
                .map(List::of)
                .orElseGet(() -> AnnotationView.find(element, Quotas.class, diagnostics)
                        .map(it -> it.nested("value"))
                        .orElse(List.of()));
    }

    private static QuotaPlan quota(AnnotationView view) {
        return new QuotaPlan(
                view.text("remaining"),
                view.text("reset"),
                view.constant("unit", QuotaUnit.class),
                view.text("bucket"));
    }
}
