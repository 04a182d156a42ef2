package dev.holdfast.generator.check;

import dev.holdfast.client.FailureClass;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Place;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.explain.PlanSentence;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.MatrixOverrides;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.Setting;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link Rule#UNKEYED_RETRY}. */
final class RetryNeedsIdempotency implements OperationCheck {
    private static final Set<FailureClass> MAY_HAVE_TAKEN_EFFECT = EnumSet.of(
            FailureClass.AMBIGUOUS,
            FailureClass.TIMEOUT,
            FailureClass.SERVER_ERROR,
            FailureClass.GATEWAY,
            FailureClass.OVERLOADED,
            FailureClass.IN_PROGRESS);

    @Override
    public void check(OperationPlan operation, Findings findings) {
        if (!operation.isMutating() || isSafeToRepeat(operation.resilience().idempotency())) {
            return;
        }
        MatrixOverrides overrides = operation.resilience().retry().overrides();
        Stream.concat(overrides.also().stream(), overrides.once().stream())
                .filter(MAY_HAVE_TAKEN_EFFECT::contains)
                .distinct()
                .forEach(failure -> report(operation, failure, findings));
    }

    private static void report(OperationPlan operation, FailureClass failure, Findings findings) {
        findings.report(Diagnostic.of(
                        Rule.UNKEYED_RETRY,
                        placeOf(operation),
                        operation.id() + " is retried after " + PlanSentence.word(failure)
                                + " although nothing makes a repeat safe")
                // one list may stand for many operations
                .cause(placeOf(operation).key() + " " + failure)
                .harm("The first attempt may have taken effect: the second one charges, sends or creates again.")
                .detail("operation", operation.origin().entry(), operation.method() + " " + operation.path())
                .subject(operation.id())
                .fix("take `" + findings.words().failure(failure) + "` out of `also` and `once`")
                .fix(WriteHasIdempotencyPlan.keyFix(findings.words()) + " if the provider takes a key"));
    }

    private static boolean isSafeToRepeat(@Nullable Idempotency idempotency) {
        return idempotency != null && idempotency.kind() != Idempotency.Kind.NONE;
    }

    /** Where the overrides of the matrix stand, or the attempts where the overrides have no reason. */
    static Place placeOf(OperationPlan operation) {
        Setting<String> because = operation.resilience().retry().overrides().because();
        return because == null
                ? operation.resilience().retry().attempts().origin().place()
                : because.origin().place();
    }
}
