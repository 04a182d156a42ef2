package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.Origin;
import java.util.Set;

/** {@link Rule#SAFETY_CONTRADICTS_METHOD}. */
final class DeclaredReadHasReason implements OperationCheck {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    public void check(OperationPlan operation, Findings findings) {
        if (READS.contains(operation.method())
                || !(operation.resilience().idempotency() instanceof Idempotency.Keyless said)
                || said.kind() != Idempotency.Kind.READ
                || said.because() != null) {
            return;
        }
        Origin origin = said.origin();
        findings.report(Diagnostic.of(
                        Rule.SAFETY_CONTRADICTS_METHOD,
                        origin == null ? operation.origin().entry() : origin.place(),
                        operation.id() + " is a " + operation.method() + " declared to read, without a reason")
                .harm("It is sent again whatever happened; if it changes something after all, it changes it twice.")
                .subject(operation.id())
                .fix(findings.fix("because", "it searches and changes nothing") + " beside it"));
    }
}
