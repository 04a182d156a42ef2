package dev.holdfast.generator.javac;

import dev.holdfast.annotation.AtLeastOnce;
import dev.holdfast.annotation.Fallback;
import dev.holdfast.annotation.Idempotent;
import dev.holdfast.annotation.Jitter;
import dev.holdfast.annotation.KeySource;
import dev.holdfast.annotation.NaturallyIdempotent;
import dev.holdfast.annotation.NotIdempotent;
import dev.holdfast.annotation.ReadOnly;
import dev.holdfast.annotation.Repeats;
import dev.holdfast.annotation.Retry;
import dev.holdfast.annotation.Timeout;
import dev.holdfast.client.FailureClass;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.plan.BudgetPlan;
import dev.holdfast.generator.plan.FallbackPlan;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.KeyRules;
import dev.holdfast.generator.plan.MatrixOverrides;
import dev.holdfast.generator.plan.Origin;
import dev.holdfast.generator.plan.RepeatsPlan;
import dev.holdfast.generator.plan.ResiliencePlan;
import dev.holdfast.generator.plan.RetryAfterPlan;
import dev.holdfast.generator.plan.RetryPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.generator.plan.TimeoutPlan;
import dev.holdfast.generator.plan.WaivedRule;
import dev.holdfast.text.Backoff;
import dev.holdfast.text.Condition;
import dev.holdfast.text.Durations;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Reads the rules that each call of a method keeps. */
final class ResilienceReader {
    private static final Set<String> NATURAL_METHODS = Set.of("PUT", "DELETE");
    private final Element method;
    private final RuleReader rules;
    private final @Nullable KeyRules providerKeys;
    private final Diagnostics diagnostics;

    ResilienceReader(Element method, RuleReader rules, @Nullable KeyRules providerKeys, Diagnostics diagnostics) {
        this.method = method;
        this.rules = rules;
        this.providerKeys = providerKeys;
        this.diagnostics = diagnostics;
    }

    ResiliencePlan read(String httpMethod) {
        return new ResiliencePlan(
                timeout(),
                retry(),
                idempotency(httpMethod),
                rules.breaker(),
                rules.limit(),
                rules.bulkhead(),
                rules.responseLimit(),
                rules.redirects(),
                rules.quotas(),
                repeats(),
                fallback());
    }

    private @Nullable Setting<FallbackPlan> fallback() {
        AnnotationView view = own(Fallback.class).orElse(null);
        if (view == null) {
            return null;
        }
        if (view.isTrue("handler")) {
            return new Setting<>(new FallbackPlan.Handler(), view.origin());
        }
        String constant = view.textOrNull("constant");
        return new Setting<>(
                constant == null
                        ? new FallbackPlan.Cached(view.parsed("cached", Durations::parse))
                        : new FallbackPlan.Constant(constant),
                view.origin());
    }

    /** The rules that are knowingly broken. */
    List<WaivedRule> waived() {
        return rules.waived();
    }

    private TimeoutPlan timeout() {
        return rules.nearest(Timeout.class)
                .map(view -> new TimeoutPlan(
                        view.setting("call", Durations::parse),
                        view.setting("attempt", Durations::parse),
                        view.setting("connect", Durations::parse),
                        view.setting("firstEvent", Durations::parse),
                        view.setting("idle", Durations::parse),
                        view.setting("stream", Durations::parse),
                        view.setting("header", text -> text)))
                .orElse(new TimeoutPlan(null, null, null));
    }

    private RetryPlan retry() {
        Setting<BudgetPlan> budget = rules.budget();
        Setting<RetryAfterPlan> retryAfter = rules.retryAfter();
        AnnotationView view = rules.nearest(Retry.class).orElse(null);
        if (view == null) {
            Origin origin = new Origin(ElementPlace.of(method), "built in");
            return new RetryPlan(
                    new Setting<>(1, origin), null, null, budget, retryAfter, MatrixOverrides.none(), null);
        }
        return new RetryPlan(
                new Setting<>(view.number("attempts"), view.origin("attempts")),
                view.setting("backoff", Backoff::parse),
                jitter(view),
                budget,
                retryAfter,
                overrides(view),
                view.setting("advice", text -> text));
    }

    private @Nullable Setting<RepeatsPlan> repeats() {
        AnnotationView view = own(Repeats.class).orElse(null);
        Condition done = view == null ? null : view.parsed("done", Condition::parse);
        return view == null || done == null
                ? null
                : new Setting<>(new RepeatsPlan(done, view.isTrue("unknown")), view.origin());
    }

    private static @Nullable Setting<Jitter> jitter(AnnotationView view) {
        Jitter jitter = view.constant("jitter", Jitter.class);
        return jitter == Jitter.NONE ? null : new Setting<>(jitter, view.origin("jitter"));
    }

    private static MatrixOverrides overrides(AnnotationView view) {
        return new MatrixOverrides(
                view.constants("never", FailureClass.class),
                view.constants("once", FailureClass.class),
                view.constants("also", FailureClass.class),
                view.setting("because", text -> text));
    }

    private @Nullable Idempotency idempotency(String httpMethod) {
        Optional<AnnotationView> key = own(Idempotent.class);
        if (key.isPresent()) {
            return keyed(key.get());
        }
        return keyless(NaturallyIdempotent.class, Idempotency.Kind.NATURAL)
                .or(() -> keyless(AtLeastOnce.class, Idempotency.Kind.AT_LEAST_ONCE))
                .or(() -> keyless(NotIdempotent.class, Idempotency.Kind.NONE))
                .or(() -> keyless(ReadOnly.class, Idempotency.Kind.READ))
                .orElse(
                        NATURAL_METHODS.contains(httpMethod)
                                ? new Idempotency.Keyless(Idempotency.Kind.NATURAL, null, null)
                                : null);
    }

    private Optional<Idempotency> keyless(Class<? extends Annotation> annotation, Idempotency.Kind kind) {
        return own(annotation).map(view -> new Idempotency.Keyless(kind, view.textOrNull("because"), view.origin()));
    }

    private @Nullable Idempotency keyed(AnnotationView view) {
        Duration retention = view.parsed("retention", Durations::parse);
        if (retention == null) {
            return null;
        }
        KeyRules rest = providerKeys == null ? ProviderReader.unsaidKeyRules() : providerKeys;
        KeyRules all = new KeyRules(
                view.text("header"),
                rest.form(),
                rest.most(),
                retention,
                rest.margin(),
                rest.replays(),
                rest.replayed());
        return new Idempotency.Keyed(view.constant("from", KeySource.class), all, view.origin());
    }

    private Optional<AnnotationView> own(Class<? extends Annotation> annotation) {
        return AnnotationView.find(method, annotation, diagnostics);
    }

    /** The rules as they stand on the client itself. */
    static RuleReader shared(Element client, Diagnostics diagnostics) {
        return new RuleReader(List.of(client), diagnostics);
    }
}
