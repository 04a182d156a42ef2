package dev.holdfast.generator.check;

import dev.holdfast.annotation.KeyForm;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticBuilder;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.DocumentedOperation;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.Origin;

/** {@link Rule#KEY_TOO_LONG}. */
final class KeyFitsProvider implements OperationCheck {
    /** What is sent is a UUID in text, RFC 9562. */
    private static final int LENGTH = 36;

    private static final int QUOTES = 2;

    @Override
    public void check(OperationPlan operation, Findings findings) {
        if (operation.resilience().idempotency() instanceof Idempotency.Keyed keyed) {
            int length = LENGTH + (keyed.rules().form() == KeyForm.SF_STRING ? QUOTES : 0);
            if (length > keyed.rules().most()) {
                findings.report(finding(
                                operation,
                                keyed,
                                "a key of " + length + " characters is longer than the "
                                        + keyed.rules().most() + " that the provider takes")
                        .fix(findings.fix("most", "255") + " if the provider takes longer ones"));
            }
        }
    }

    /** Holds what the policy lets through against what the document takes. */
    void check(OperationPlan operation, DocumentedOperation documented, Findings findings) {
        DocumentedOperation.KeyParameter declared = documented.key();
        if (declared != null
                && operation.resilience().idempotency() instanceof Idempotency.Keyed keyed
                && declared.name().equalsIgnoreCase(keyed.rules().header())
                && keyed.rules().most() > declared.most()) {
            findings.report(finding(
                            operation,
                            keyed,
                            "keys of up to " + keyed.rules().most() + " characters pass, but the document takes "
                                    + declared.most())
                    .detail("document", declared.place(), "maxLength: " + declared.most())
                    .fix(findings.fix("most", String.valueOf(declared.most()))));
        }
    }

    private static DiagnosticBuilder finding(OperationPlan operation, Idempotency.Keyed keyed, String headline) {
        Origin origin = keyed.origin();
        return Diagnostic.of(
                        Rule.KEY_TOO_LONG, origin == null ? operation.origin().entry() : origin.place(), headline)
                .harm("The provider would refuse the request, or cut the key and take two deeds for one.")
                .subject(operation.id());
    }
}
