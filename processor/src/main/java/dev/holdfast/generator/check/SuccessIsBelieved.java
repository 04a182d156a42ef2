package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.DocumentedOperation;
import dev.holdfast.generator.plan.IntegrationPlan;
import dev.holdfast.generator.plan.OperationPlan;
import java.util.List;

/** {@link Rule#SUCCESS_MAY_HIDE_FAILURE}. */
final class SuccessIsBelieved implements DocumentedCheck {
    @Override
    public void check(
            OperationPlan operation, DocumentedOperation documented, IntegrationPlan integration, Findings findings) {
        String verdict = documented.verdict();
        boolean isSaid = integration.facts().meanings().values().stream()
                .flatMap(List::stream)
                .anyMatch(it -> it.value().status().from() / 100 == 2);
        if (verdict == null || isSaid) {
            return;
        }
        findings.report(Diagnostic.of(
                        Rule.SUCCESS_MAY_HIDE_FAILURE,
                        operation.origin().entry(),
                        "answers with 2xx have /" + verdict + " and failures says nothing of 2xx")
                .cause(verdict)
                .harm("A failure that comes as a success is neither retried nor counted nor seen.")
                .detail("document", documented.place(), operation.method() + " " + operation.path())
                .subject(operation.id())
                .fix("`failures: { client-error: [{ status: 2xx, /" + verdict + ": "
                        + (verdict.startsWith("error") ? "present" : "false") + " }] }`"));
    }
}
