package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.explain.Words;
import dev.holdfast.generator.plan.OperationPlan;

/** {@link Rule#MISSING_IDEMPOTENCY_PLAN}. */
final class WriteHasIdempotencyPlan implements OperationCheck {
    @Override
    public void check(OperationPlan operation, Findings findings) {
        if (!operation.isMutating() || operation.resilience().idempotency() != null) {
            return;
        }
        boolean isPolicy = findings.words() == Words.POLICY;
        findings.report(Diagnostic.of(
                        Rule.MISSING_IDEMPOTENCY_PLAN,
                        operation.origin().entry(),
                        operation.id() + " is a " + operation.method() + " without an idempotency plan")
                .harm("When its answer is lost nobody knows whether it took effect, and a repeat may do it twice.")
                .detail("operation", operation.origin().entry(), operation.method() + " " + operation.path())
                .subject(operation.id())
                .fix(keyFix(findings.words()) + " if the provider takes a key")
                .fix(
                        isPolicy
                                ? "`idempotency: { plan: none, because: \"the provider documents no key\" }`"
                                : "`@NotIdempotent(because = \"the provider documents no key\")`"));
    }

    /** How a key is asked for. */
    static String keyFix(Words words) {
        return switch (words) {
            case POLICY -> "`idempotency: { plan: key, from: caller }`";
            case ANNOTATION -> "`@Idempotent(header = \"Idempotency-Key\", from = CALLER, retention = \"24h\")`";
        };
    }
}
