package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticBuilder;
import dev.holdfast.generator.diagnostic.Place;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.ClientPlan;
import dev.holdfast.generator.plan.FloorPlan;
import dev.holdfast.generator.plan.IntegrationPlan;
import dev.holdfast.generator.plan.ObservePlan;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.SecretPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.generator.plan.TimeoutPlan;
import dev.holdfast.text.Durations;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@link Rule#LOOSENS_FLOOR}. */
final class FloorHolds {
    private final Findings findings;

    FloorHolds(Findings findings) {
        this.findings = findings;
    }

    /** Holds the values of each operation against the floors. */
    void check(ClientPlan plan, IntegrationPlan integration) {
        for (FloorPlan floor : integration.floors()) {
            plan.operations().forEach(it -> check(it, floor));
        }
    }

    /** Holds what is said once against the floors. */
    void check(IntegrationPlan integration) {
        for (FloorPlan floor : integration.floors()) {
            integration.secrets().forEach(it -> check(it, floor));
            floor.required().forEach(it -> require(it, integration));
        }
    }

    private void check(SecretPlan secret, FloorPlan floor) {
        SecretPlan.Rotation rotation = secret.rotation();
        Named named = new Named("rotation of secret " + secret.name(), "every", "");
        compare(named, rotation == null ? null : rotation.every(), floor.rotation(), Durations::print);
    }

    private void check(OperationPlan operation, FloorPlan floor) {
        TimeoutPlan timeout = operation.resilience().timeout();
        Map<String, @Nullable Setting<Duration>> values = new LinkedHashMap<>();
        values.put("call", timeout.call());
        values.put("attempt", timeout.attempt());
        values.put("connect", timeout.connect());
        values.put("firstEvent", timeout.firstEvent());
        values.put("idle", timeout.idle());
        values.put("stream", timeout.stream());
        floor.timeouts()
                .forEach((key, bound) -> compare(
                        new Named(key + " timeout", key, operation.id()), values.get(key), bound, Durations::print));
        Setting<Integer> attempts = operation.resilience().retry().attempts();
        compare(
                new Named("number of attempts", "attempts", operation.id()),
                attempts,
                floor.attempts(),
                String::valueOf);
    }

    private <T extends Comparable<T>> void compare(
            Named named, @Nullable Setting<T> value, FloorPlan.Bound<T> bound, Function<T, String> text) {
        Setting<T> most = bound.most();
        Setting<T> least = bound.least();
        if (value != null && most != null && value.value().compareTo(most.value()) > 0) {
            report(named, text(value, text), text(most, text), "more");
        }
        if (value != null && least != null && value.value().compareTo(least.value()) < 0) {
            report(named, text(value, text), text(least, text), "less");
        }
    }

    private static <T> Setting<String> text(Setting<T> setting, Function<T, String> text) {
        return new Setting<>(text.apply(setting.value()), setting.origin());
    }

    private void report(Named named, Setting<String> value, Setting<String> bound, String how) {
        DiagnosticBuilder finding = Diagnostic.of(
                        Rule.LOOSENS_FLOOR,
                        value.origin().place(),
                        named.words() + " " + value.value() + " is " + how + " than the floor's " + bound.value())
                .harm("A floor holds for everybody, or nobody can rely on it.")
                .detail("floor", bound.origin().place(), (how.equals("more") ? "most: " : "least: ") + bound.value())
                .fix(findings.fix(named.key(), bound.value()));
        Findings.state(finding, named.key(), value, findings.words().value(named.key(), value.value()));
        findings.report(named.operation().isEmpty() ? finding : finding.subject(named.operation()));
    }

    private void require(Setting<String> key, IntegrationPlan integration) {
        ObservePlan observe = integration.observe();
        if (observe != null && has(key.value(), observe)) {
            return;
        }
        Place place = observe == null
                ? integration.origin().place()
                : observe.origin().place();
        findings.report(Diagnostic.of(
                        Rule.LOOSENS_FLOOR,
                        place,
                        "the floor asks for " + key.value() + ", which observe does not have")
                .detail("floor", key.origin().place(), "require: " + key.value())
                .fix("`observe: { " + key.value() + ": ... }`"));
    }

    private static boolean has(String key, ObservePlan observe) {
        return switch (key) {
            case "slo" -> observe.objective() != null;
            case "page" -> observe.page() != null;
            case "ticket" -> observe.ticket() != null;
            default -> observe.runbook() != null;
        };
    }

    /** What a value is called in messages and in a policy, and the operation that it is of; empty for none. */
    private record Named(String words, String key, String operation) {}
}
