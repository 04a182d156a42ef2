package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticBuilder;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.text.Durations;
import java.time.Duration;

/** {@link Rule#ATTEMPT_OUTLIVES_CALL}. */
final class AttemptFitsCall implements OperationCheck {
    @Override
    public void check(OperationPlan operation, Findings findings) {
        Setting<Duration> call = operation.resilience().timeout().call();
        Setting<Duration> attempt = operation.resilience().timeout().attempt();
        if (call == null || attempt == null || attempt.value().compareTo(call.value()) <= 0) {
            return;
        }
        String callText = Durations.print(call.value());
        String attemptText = Durations.print(attempt.value());
        DiagnosticBuilder diagnostic = Diagnostic.of(
                        Rule.ATTEMPT_OUTLIVES_CALL,
                        attempt.origin().place(),
                        "attempt timeout " + attemptText + " is longer than call timeout " + callText)
                .harm("The call ends first, so the number for the attempt never acts and misleads whoever reads it.")
                .subject(operation.id())
                .fix(findings.fix("attempt", callText))
                .fix(findings.fix("call", attemptText));
        Findings.state(diagnostic, "timeout", call, findings.words().value("call", callText));
        Findings.state(diagnostic, "timeout", attempt, findings.words().value("attempt", attemptText));
        findings.report(diagnostic);
    }
}
