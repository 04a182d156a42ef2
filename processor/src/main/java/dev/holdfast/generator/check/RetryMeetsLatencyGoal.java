package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticBuilder;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.DocumentedOperation;
import dev.holdfast.generator.plan.IntegrationPlan;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.text.Durations;
import dev.holdfast.text.LatencyObjective;
import java.time.Duration;

/** {@link Rule#RETRY_MISSES_LATENCY_GOAL}. */
final class RetryMeetsLatencyGoal implements DocumentedCheck {
    @Override
    public void check(
            OperationPlan operation, DocumentedOperation documented, IntegrationPlan integration, Findings findings) {
        Setting<LatencyObjective> goal = documented.latency();
        Setting<Duration> attempt = operation.resilience().timeout().attempt();
        Setting<Integer> attempts = operation.resilience().retry().attempts();
        if (goal == null
                || attempt == null
                || attempts.value() <= 1
                || attempt.value().compareTo(goal.value().under()) < 0) {
            return;
        }
        String attemptText = Durations.print(attempt.value());
        DiagnosticBuilder diagnostic = Diagnostic.of(
                        Rule.RETRY_MISSES_LATENCY_GOAL,
                        attempts.origin().place(),
                        "attempt 2 starts after " + attemptText + ", when " + goal.value() + " is lost already")
                .harm("The retry costs the provider a request and cannot save the objective.")
                .subject(operation.id())
                .fix(findings.fix(
                        "attempt", Durations.print(goal.value().under().dividedBy(2))))
                .fix(findings.fix("attempts", "1"));
        Findings.state(diagnostic, "latency", goal, goal.value().toString());
        Findings.state(diagnostic, "timeout", attempt, findings.words().value("attempt", attemptText));
        Findings.state(
                diagnostic,
                "retry",
                attempts,
                findings.words().value("attempts", attempts.value().toString()));
        findings.report(diagnostic);
    }
}
