package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.generator.plan.TimeoutPlan;
import dev.holdfast.text.Durations;
import java.time.Duration;

/** {@link Rule#STREAM_WITHOUT_IDLE_TIMEOUT}. */
final class StreamHasIdleTimeout implements OperationCheck {
    @Override
    public void check(OperationPlan operation, Findings findings) {
        TimeoutPlan timeout = operation.resilience().timeout();
        Setting<Duration> attempt = timeout.attempt();
        Setting<Duration> idle = timeout.idle();
        // one that is missing altogether is a finding of its own
        if (!operation.result().isStreamed() || attempt == null || idle == null || isSaid(idle, attempt)) {
            return;
        }
        String text = Durations.print(attempt.value());
        findings.report(Diagnostic.of(
                        Rule.STREAM_WITHOUT_IDLE_TIMEOUT,
                        operation.origin().entry(),
                        operation.id() + " is read as it arrives and has no idle timeout")
                .cause(attempt.origin().place().key())
                .harm("The attempt's " + text + " stand in for it: a number that was chosen for something else.")
                .detail("timeout", attempt.origin().place(), findings.words().value("attempt", text))
                .subject(operation.id())
                .fix(findings.fix("idle", "30s")));
    }

    /** What stands in for an idle timeout comes from where the attempt's does. */
    private static boolean isSaid(Setting<Duration> idle, Setting<Duration> attempt) {
        return !idle.value().equals(attempt.value())
                || !idle.origin().place().key().equals(attempt.origin().place().key());
    }
}
