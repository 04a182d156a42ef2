package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.explain.Words;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.Origin;
import java.util.Set;

/** {@link Rule#NATURAL_NEEDS_REASON}. */
final class NaturalWriteHasReason implements OperationCheck {
    private static final Set<String> METHODS = Set.of("POST", "PATCH");

    @Override
    public void check(OperationPlan operation, Findings findings) {
        if (!METHODS.contains(operation.method())
                || !(operation.resilience().idempotency() instanceof Idempotency.Keyless plan)
                || plan.kind() != Idempotency.Kind.NATURAL
                || plan.because() != null) {
            return;
        }
        Origin origin = plan.origin();
        findings.report(Diagnostic.of(
                        Rule.NATURAL_NEEDS_REASON,
                        origin == null ? operation.origin().entry() : origin.place(),
                        operation.id() + " is a " + operation.method()
                                + " declared naturally idempotent without a reason")
                .harm("RFC 9110 section 9.2.2 promises nothing of the kind, so the next reader must know who does.")
                .subject(operation.id())
                .fix(findings.fix("because", because(findings.words()))));
    }

    /** A reason that a person has to finish. */
    private static String because(Words words) {
        String reason = "a repeat leaves the same state, as <who> documents";
        return words == Words.POLICY ? '"' + reason + '"' : reason;
    }
}
