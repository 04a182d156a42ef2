package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticBuilder;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.Setting;

/** {@link Rule#TOO_MANY_ATTEMPTS}. */
final class AttemptsAreFew implements OperationCheck {
    /** The most attempts that a call may make. */
    static final int MOST = 5;

    @Override
    public void check(OperationPlan operation, Findings findings) {
        Setting<Integer> attempts = operation.resilience().retry().attempts();
        int number = attempts.value();
        if (number >= 1 && number <= MOST) {
            return;
        }
        DiagnosticBuilder diagnostic = Diagnostic.of(
                        Rule.TOO_MANY_ATTEMPTS,
                        attempts.origin().place(),
                        number + " attempts are " + (number < 1 ? "less than 1" : "more than " + MOST))
                .harm(
                        number < 1
                                ? "The first attempt counts, so 1 is no retry; nothing would be sent at all."
                                : "Callers that go on retrying keep a provider down that would recover without them.")
                .subject(operation.id())
                .fix(findings.fix("attempts", number < 1 ? "1" : "3"));
        Findings.state(diagnostic, "retry", attempts, findings.words().value("attempts", String.valueOf(number)));
        findings.report(diagnostic);
    }
}
