package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticBuilder;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.text.Durations;
import java.time.Duration;

/** {@link Rule#CONNECT_OUTLIVES_ATTEMPT}. */
final class ConnectFitsAttempt implements OperationCheck {
    @Override
    public void check(OperationPlan operation, Findings findings) {
        Setting<Duration> attempt = operation.resilience().timeout().attempt();
        Setting<Duration> connect = operation.resilience().timeout().connect();
        if (attempt == null || connect == null || connect.value().compareTo(attempt.value()) < 0) {
            return;
        }
        String attemptText = Durations.print(attempt.value());
        String connectText = Durations.print(connect.value());
        DiagnosticBuilder diagnostic = Diagnostic.of(
                        Rule.CONNECT_OUTLIVES_ATTEMPT,
                        connect.origin().place(),
                        "connect timeout " + connectText + " is not shorter than attempt timeout " + attemptText)
                .harm("A provider that cannot be reached would be found out only when the attempt is over.")
                .subject(operation.id())
                .fix(findings.fix("connect", Durations.print(TimeoutAdvice.connectWithin(attempt.value()))));
        Findings.state(diagnostic, "timeout", attempt, findings.words().value("attempt", attemptText));
        Findings.state(diagnostic, "timeout", connect, findings.words().value("connect", connectText));
        findings.report(diagnostic);
    }
}
