package dev.holdfast.generator.emit.contract;

import static dev.holdfast.generator.emit.contract.AnnotationWriter.annotation;

import com.palantir.javapoet.AnnotationSpec;
import dev.holdfast.annotation.Jitter;
import dev.holdfast.generator.diagnostic.Place;
import dev.holdfast.generator.plan.CommonRules;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.MatrixOverrides;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.RetryPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.generator.plan.TimeoutPlan;
import dev.holdfast.generator.plan.WaivedRule;
import dev.holdfast.text.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands on a method: its request, and the rules that each call of it keeps. */
final class MethodAnnotations {
    private static final Set<String> NATURAL_METHODS = Set.of("PUT", "DELETE");

    private MethodAnnotations() {}

    static List<AnnotationSpec> of(OperationPlan operation, CommonRules common) {
        List<AnnotationSpec> annotations = new ArrayList<>();
        annotations.add(request(operation));
        if (!operation.server().isEmpty()) {
            annotations.add(
                    annotation("OnServer").text("value", operation.server()).write());
        }
        annotations.addAll(ResultAnnotations.of(operation.result()));
        annotations.add(timeout(operation.resilience().timeout()));
        retry(operation.resilience().retry(), annotations);
        idempotency(operation, annotations);
        annotations.addAll(RuleAnnotations.own(operation.resilience(), common));
        annotations.addAll(ErrorAnnotations.of(operation.errors()));
        operation.waived().forEach(it -> annotations.add(waived(it)));
        origin(operation, annotations);
        return annotations;
    }

    private static AnnotationSpec request(OperationPlan operation) {
        String verb =
                operation.method().charAt(0) + operation.method().substring(1).toLowerCase(Locale.ROOT);
        return annotation(verb)
                .text("value", operation.path())
                .text("id", operation.id(), operation.methodName())
                .write();
    }

    private static AnnotationSpec timeout(TimeoutPlan timeout) {
        return annotation("Timeout")
                .text("call", duration(timeout.call()))
                .text("attempt", duration(timeout.attempt()))
                .text("connect", duration(timeout.connect()))
                .text("firstEvent", duration(timeout.firstEvent()))
                .text("idle", duration(timeout.idle()))
                .text("stream", duration(timeout.stream()))
                .text(
                        "header",
                        timeout.header() == null ? null : timeout.header().value())
                .write();
    }

    private static @Nullable String duration(@Nullable Setting<Duration> setting) {
        return setting == null ? null : Durations.print(setting.value());
    }

    private static void retry(RetryPlan retry, List<AnnotationSpec> annotations) {
        MatrixOverrides overrides = retry.overrides();
        Setting<Jitter> jitter = retry.jitter();
        annotations.add(annotation("Retry")
                .number("attempts", retry.attempts().value())
                .text(
                        "backoff",
                        retry.backoff() == null ? null : retry.backoff().value().toString())
                .constant("jitter", jitter == null ? Jitter.NONE : jitter.value(), Jitter.NONE)
                .constants("never", overrides.never())
                .constants("once", overrides.once())
                .constants("also", overrides.also())
                .text("advice", retry.advice() == null ? null : retry.advice().value())
                .text(
                        "because",
                        overrides.because() == null ? null : overrides.because().value())
                .write());
    }

    private static void idempotency(OperationPlan operation, List<AnnotationSpec> annotations) {
        Idempotency idempotency = operation.resilience().idempotency();
        if (idempotency instanceof Idempotency.Keyed keyed) {
            annotations.add(annotation("Idempotent")
                    .text("header", keyed.rules().header())
                    .constant("from", keyed.from())
                    .text("retention", Durations.print(keyed.rules().retention()))
                    .write());
        } else if (idempotency instanceof Idempotency.Keyless keyless && !isSaidByMethod(operation, keyless)) {
            annotations.add(annotation(nameOf(keyless.kind()))
                    .text("because", keyless.because())
                    .write());
        }
    }

    private static boolean isSaidByMethod(OperationPlan operation, Idempotency.Keyless keyless) {
        return keyless.kind() == Idempotency.Kind.NATURAL
                && keyless.because() == null
                && NATURAL_METHODS.contains(operation.method());
    }

    private static String nameOf(Idempotency.Kind kind) {
        return switch (kind) {
            case READ -> "ReadOnly";
            case NATURAL -> "NaturallyIdempotent";
            case AT_LEAST_ONCE -> "AtLeastOnce";
            case NONE -> "NotIdempotent";
            case KEY -> "Idempotent";
        };
    }

    private static AnnotationSpec waived(WaivedRule waived) {
        return annotation("Waived")
                .text("rule", waived.rule())
                .text("reason", waived.reason())
                .text("owner", waived.owner())
                .text("expires", waived.expires())
                .write();
    }

    private static void origin(OperationPlan operation, List<AnnotationSpec> annotations) {
        Place spec = operation.origin().spec();
        if (spec != null) {
            annotations.add(annotation("Origin")
                    .text("spec", shortName(spec))
                    .text("policy", shortName(operation.origin().entry()))
                    .write());
        }
    }

    private static String shortName(Place place) {
        String text = place.shortForm();
        return text.substring(text.lastIndexOf('/') + 1);
    }
}
