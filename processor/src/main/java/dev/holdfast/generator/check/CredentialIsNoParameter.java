package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.DocumentedOperation;
import dev.holdfast.generator.plan.IntegrationPlan;
import dev.holdfast.generator.plan.OperationPlan;

/** {@link Rule#CREDENTIAL_AS_PARAMETER}. */
final class CredentialIsNoParameter implements DocumentedCheck {
    @Override
    public void check(
            OperationPlan operation, DocumentedOperation documented, IntegrationPlan integration, Findings findings) {
        for (String name : documented.credentials()) {
            findings.report(Diagnostic.of(
                            Rule.CREDENTIAL_AS_PARAMETER,
                            operation.origin().entry(),
                            "parameter " + name + " carries a credential that every caller would have to give")
                    .cause(name)
                    .harm("A token that is an argument ends in logs, in tests and in the memory of whoever calls.")
                    .detail("document", documented.place(), operation.method() + " " + operation.path())
                    .subject(operation.id())
                    .fix("`parameters: { " + name + ": drop }`, and let auth send it"));
        }
    }
}
