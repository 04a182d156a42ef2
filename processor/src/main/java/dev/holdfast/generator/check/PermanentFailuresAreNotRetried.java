package dev.holdfast.generator.check;

import dev.holdfast.client.FailureClass;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.explain.PlanSentence;
import dev.holdfast.generator.plan.MatrixOverrides;
import dev.holdfast.generator.plan.OperationPlan;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** {@link Rule#RETRY_OF_PERMANENT_FAILURE}. */
final class PermanentFailuresAreNotRetried implements OperationCheck {
    private static final Set<FailureClass> PERMANENT = EnumSet.of(
            FailureClass.CLIENT_ERROR,
            FailureClass.TLS,
            FailureClass.DECODE,
            FailureClass.MISMATCH,
            FailureClass.KEY_MISSING,
            FailureClass.EXHAUSTED);

    @Override
    public void check(OperationPlan operation, Findings findings) {
        MatrixOverrides overrides = operation.resilience().retry().overrides();
        Stream.concat(overrides.also().stream(), overrides.once().stream())
                .filter(PERMANENT::contains)
                .distinct()
                .forEach(failure -> findings.report(Diagnostic.of(
                                Rule.RETRY_OF_PERMANENT_FAILURE,
                                RetryNeedsIdempotency.placeOf(operation),
                                PlanSentence.word(failure) + " is retried although repeating cannot change it")
                        .harm(
                                "The same request gets the same answer, and the provider may count it against the caller.")
                        .subject(operation.id())
                        .fix("take `" + findings.words().failure(failure) + "` out of `also` and `once`")));
    }
}
