package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticBuilder;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.explain.Words;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.RetryPlan;
import dev.holdfast.generator.plan.Setting;

/** {@link Rule#RETRY_WITHOUT_BUDGET}. */
final class RetryHasBudget implements OperationCheck {
    @Override
    public void check(OperationPlan operation, Findings findings) {
        RetryPlan retry = operation.resilience().retry();
        Setting<Integer> attempts = retry.attempts();
        int number = attempts.value();
        if (number <= 1 || retry.budget() != null) {
            return;
        }
        DiagnosticBuilder diagnostic = Diagnostic.of(
                        Rule.RETRY_WITHOUT_BUDGET,
                        attempts.origin().place(),
                        number + " attempts without a retry budget")
                .harm("In an outage every call would become " + number
                        + " requests, just when the provider can bear least.")
                .subject(operation.id())
                .fix(findings.words() == Words.POLICY ? "`budget: 10% + 1/s`" : "`@RetryBudget(\"10% + 1/s\")`")
                .fix(findings.fix("attempts", "1"));
        Findings.state(diagnostic, "retry", attempts, findings.words().value("attempts", String.valueOf(number)));
        findings.report(diagnostic);
    }
}
