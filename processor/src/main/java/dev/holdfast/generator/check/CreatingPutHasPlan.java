package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticBuilder;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.explain.Words;
import dev.holdfast.generator.plan.DocumentedOperation;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.OperationPlan;

/** {@link Rule#PUT_MAY_CREATE}. */
final class CreatingPutHasPlan implements OperationCheck {
    @Override
    public void check(OperationPlan operation, Findings findings) {
        if (isUnplanned(operation) && !operation.path().endsWith("}")) {
            findings.report(finding(operation, "its path " + operation.path() + " names no single thing", findings));
        }
    }

    /** Reports a PUT that takes a key, which only what creates has use for. */
    void check(OperationPlan operation, DocumentedOperation documented, Findings findings) {
        DocumentedOperation.KeyParameter key = documented.key();
        if (isUnplanned(operation) && operation.path().endsWith("}") && key != null) {
            findings.report(finding(operation, "the document declares " + key.name(), findings));
        }
    }

    private static boolean isUnplanned(OperationPlan operation) {
        return operation.method().equals("PUT")
                && operation.resilience().idempotency() instanceof Idempotency.Keyless natural
                && natural.kind() == Idempotency.Kind.NATURAL
                && natural.origin() == null;
    }

    private static DiagnosticBuilder finding(OperationPlan operation, String why, Findings findings) {
        boolean isPolicy = findings.words() == Words.POLICY;
        return Diagnostic.of(
                        Rule.PUT_MAY_CREATE,
                        operation.origin().entry(),
                        operation.id() + " is a PUT that may create, since " + why + ", and has no plan")
                .harm(
                        "A PUT is sent again after a lost answer (RFC 9110 section 9.2.2); one that creates would do so twice.")
                .detail("operation", operation.origin().entry(), operation.method() + " " + operation.path())
                .subject(operation.id())
                .fix(WriteHasIdempotencyPlan.keyFix(findings.words()) + " if the provider takes a key")
                .fix(
                        isPolicy
                                ? "`idempotency: { plan: natural, because: \"it replaces the whole\" }`"
                                : "`@NaturallyIdempotent(because = \"it replaces the whole\")`");
    }
}
