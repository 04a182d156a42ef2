package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticBuilder;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.BreakerPlan;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.text.Durations;
import java.time.Duration;

/** {@link Rule#WINDOW_TOO_SHORT}. */
final class WindowHoldsAttempts implements OperationCheck {
    @Override
    public void check(OperationPlan operation, Findings findings) {
        Setting<BreakerPlan> breaker = operation.resilience().breaker();
        Setting<Duration> attempt = operation.resilience().timeout().attempt();
        if (breaker == null || attempt == null || operation.result().isStreamed()) {
            return;
        }
        Duration least = attempt.value().multipliedBy(2);
        if (breaker.value().window().compareTo(least) >= 0) {
            return;
        }
        String window = Durations.print(breaker.value().window());
        String attemptText = Durations.print(attempt.value());
        DiagnosticBuilder diagnostic = Diagnostic.of(
                        Rule.WINDOW_TOO_SHORT,
                        breaker.origin().place(),
                        "breaker window " + window + " is shorter than two attempts of " + attemptText)
                .harm(
                        "Attempts that time out leave the window as soon as they come into it: a stalled provider never opens it.")
                .subject(operation.id())
                .fix(findings.fix("window", Durations.print(least)));
        Findings.state(diagnostic, "breaker", breaker, findings.words().value("window", window));
        Findings.state(diagnostic, "timeout", attempt, findings.words().value("attempt", attemptText));
        findings.report(diagnostic);
    }
}
