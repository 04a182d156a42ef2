package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.DocumentedOperation;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.IntegrationPlan;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.ResiliencePlan;
import dev.holdfast.generator.plan.TypeRef;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@link Rule#REPEAT_LOOKS_LIKE_FAILURE}. */
final class RepeatIsRecognised implements DocumentedCheck {
    /** What a second DELETE may be told. */
    private static final Set<String> GONE = Set.of("404", "405", "409", "410");

    /** What a second write may be told; 404 is for what was never there. */
    private static final Set<String> DONE = Set.of("405", "409");

    @Override
    public void check(
            OperationPlan operation, DocumentedOperation documented, IntegrationPlan integration, Findings findings) {
        ResiliencePlan rules = operation.resilience();
        if (!operation.isMutating()
                || rules.repeats() != null
                || rules.retry().attempts().value() <= 1) {
            return;
        }
        Set<String> telling = operation.method().equals("DELETE") ? GONE : DONE;
        String status = documented.statuses().stream()
                .filter(telling::contains)
                .findFirst()
                .orElse(null);
        if (status == null || !isSentAgain(rules.idempotency())) {
            return;
        }
        boolean isEmpty = operation.result().type() == TypeRef.Scalar.VOID;
        findings.report(Diagnostic.of(
                        Rule.REPEAT_LOOKS_LIKE_FAILURE,
                        operation.origin().entry(),
                        operation.id() + " is sent again, and may be told " + status
                                + " because the first attempt did it")
                .cause(operation.origin().entry().key())
                .harm("The caller would take a deed that was done for one that failed.")
                .detail(
                        "document",
                        documented.place(),
                        operation.method() + " " + operation.path() + " answers " + status)
                .subject(operation.id())
                .fix("`repeats: { done: " + status + (isEmpty ? "" : ", answer: unknown") + " }`"));
    }

    /** A key makes the provider give the first answer again. */
    private static boolean isSentAgain(@Nullable Idempotency plan) {
        return plan != null
                && (plan.kind() == Idempotency.Kind.NATURAL || plan.kind() == Idempotency.Kind.AT_LEAST_ONCE);
    }
}
