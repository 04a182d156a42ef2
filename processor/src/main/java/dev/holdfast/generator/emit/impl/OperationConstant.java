package dev.holdfast.generator.emit.impl;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.holdfast.annotation.Jitter;
import dev.holdfast.client.FailureClass;
import dev.holdfast.generator.emit.Constants;
import dev.holdfast.generator.emit.RuntimeTypes;
import dev.holdfast.generator.plan.CommonRules;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.MatrixOverrides;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.RetryPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.generator.plan.TimeoutPlan;
import dev.holdfast.text.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The constant that says what an operation sends and which rules each call of it keeps. */
final class OperationConstant {
    private OperationConstant() {}

    static FieldSpec of(OperationPlan operation, String name, CommonRules common) {
        Chain chain = new Chain(
                "$T.$L($S, $S)",
                RuntimeTypes.OPERATION,
                operation.method().toLowerCase(Locale.ROOT),
                operation.id(),
                operation.path());
        if (!operation.server().isEmpty()) {
            chain.then(".server($S)", operation.server());
        }
        timeout(operation.resilience().timeout(), chain);
        retry(operation.resilience().retry(), chain);
        idempotency(operation.resilience().idempotency(), chain);
        RuleCalls.own(operation.resilience(), common, chain);
        ErrorCalls.add(operation.errors(), chain);
        if (operation.result().paging() != null) {
            chain.then(".pages($L)", PageCalls.of(operation.result().paging()));
        }
        return FieldSpec.builder(RuntimeTypes.OPERATION, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(chain.value())
                .build();
    }

    private static void timeout(TimeoutPlan timeout, Chain chain) {
        chain.then(".timeout($S, $S, $S)", text(timeout.call()), text(timeout.attempt()), text(timeout.connect()));
        if (timeout.idle() != null) {
            chain.then(".stream($S, $S, $S)", text(timeout.firstEvent()), text(timeout.idle()), text(timeout.stream()));
        }
        if (timeout.header() != null) {
            chain.then(".deadlineHeader($S)", timeout.header().value());
        }
    }

    private static String text(@Nullable Setting<Duration> setting) {
        return setting == null ? "" : Durations.print(setting.value());
    }

    private static void retry(RetryPlan retry, Chain chain) {
        if (retry.attempts().value() > 1 && retry.backoff() != null) {
            Setting<Jitter> jitter = retry.jitter();
            chain.then(
                    ".retry($L, $S, $L)",
                    retry.attempts().value(),
                    retry.backoff().value().toString(),
                    Constants.of(jitter == null ? Jitter.NONE : jitter.value()));
        }
        MatrixOverrides overrides = retry.overrides();
        cells("never", overrides.never(), chain);
        cells("once", overrides.once(), chain);
        cells("also", overrides.also(), chain);
        if (retry.advice() != null) {
            chain.then(".advice($S)", retry.advice().value());
        }
    }

    private static void cells(String method, List<FailureClass> failures, Chain chain) {
        if (!failures.isEmpty()) {
            chain.then(
                    ".$L($L)",
                    method,
                    failures.stream().map(it -> Constants.of(it)).collect(CodeBlock.joining(", ")));
        }
    }

    private static void idempotency(@Nullable Idempotency idempotency, Chain chain) {
        if (idempotency == null) {
            return;
        }
        switch (idempotency.kind()) {
            case READ -> chain.then(".readOnly()");
            case NATURAL -> chain.then(".naturallyIdempotent()");
            case AT_LEAST_ONCE -> chain.then(".atLeastOnce()");
            case NONE -> chain.then(".notIdempotent()");
            case KEY -> key((Idempotency.Keyed) idempotency, chain);
        }
    }

    private static void key(Idempotency.Keyed keyed, Chain chain) {
        chain.then(
                ".idempotencyKey($S, $L, $S)",
                keyed.rules().header(),
                Constants.of(keyed.from()),
                Durations.print(keyed.rules().retention()));
    }
}
