package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.DocumentedOperation;
import dev.holdfast.generator.plan.IntegrationPlan;
import dev.holdfast.generator.plan.OperationPlan;

/** {@link Rule#REDIRECT_UNDECIDED}. */
final class RedirectIsDecided implements DocumentedCheck {
    /** What a policy calls the answer to this. */
    static final String KEY = "redirects";

    private static final String NOT_MODIFIED = "304";

    @Override
    public void check(
            OperationPlan operation, DocumentedOperation documented, IntegrationPlan integration, Findings findings) {
        String status = documented.statuses().stream()
                .filter(it -> it.startsWith("3") && !it.equals(NOT_MODIFIED))
                .findFirst()
                .orElse(null);
        if (status == null || documented.decided().contains(KEY)) {
            return;
        }
        findings.report(Diagnostic.of(
                        Rule.REDIRECT_UNDECIDED,
                        operation.origin().entry(),
                        operation.id() + " answers " + status + " and the policy does not say whether to follow it")
                .cause(operation.origin().entry().key())
                .harm("Not followed it is a failure on the best day; followed, it may lead to another host.")
                .detail("document", documented.place(), operation.method() + " " + operation.path())
                .subject(operation.id())
                .fix("`response: { redirects: never }`")
                .fix("`response: { redirects: same-origin }`")
                .fix("`response: { redirects: [\"https://files.example.com\"] }`"));
    }
}
