package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.DocumentedOperation;
import dev.holdfast.generator.plan.IntegrationPlan;
import dev.holdfast.generator.plan.OperationPlan;

/** {@link Rule#MISSING_CREDENTIAL}. */
final class CallHasCredential implements DocumentedCheck {
    @Override
    public void check(
            OperationPlan operation, DocumentedOperation documented, IntegrationPlan integration, Findings findings) {
        if (!documented.needsCredential() || integration.facts().access() != null) {
            return;
        }
        findings.report(Diagnostic.of(
                        Rule.MISSING_CREDENTIAL,
                        operation.origin().entry(),
                        "the document asks for a credential and the policy has no auth")
                .cause("auth")
                .harm("Every call would be refused with 401.")
                .detail("document", documented.place(), operation.method() + " " + operation.path())
                .subject(operation.id())
                .fix("`auth: { scheme: { http: bearer }, secret: " + integration.id() + "-key }` and the secret"));
    }
}
