package dev.holdfast.generator.check;

import static java.util.Objects.requireNonNull;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticBuilder;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.explain.Words;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.RetryAfterPlan;
import dev.holdfast.generator.plan.RetryPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.generator.plan.TimeoutPlan;
import dev.holdfast.text.Durations;
import java.time.Duration;

/** {@link Rule#RETRY_AFTER_NEVER_FITS}. */
final class RetryAfterFitsCall implements OperationCheck {
    @Override
    public void check(OperationPlan operation, Findings findings) {
        TimeoutPlan timeout = operation.resilience().timeout();
        RetryPlan retry = operation.resilience().retry();
        Setting<Duration> call = timeout.call();
        Setting<Duration> attempt = timeout.attempt();
        Setting<RetryAfterPlan> hint = retry.retryAfter();
        if (call == null || attempt == null || hint == null || retry.attempts().value() <= 1) {
            return;
        }
        Duration left = call.value().minus(hint.value().longest());
        boolean isNoRoomAtAll = attempt.value().compareTo(call.value()) >= 0;
        if (isNoRoomAtAll || left.compareTo(attempt.value()) >= 0) {
            return;
        }
        report(operation, hint, left, findings);
    }

    private static void report(
            OperationPlan operation, Setting<RetryAfterPlan> hint, Duration left, Findings findings) {
        Setting<Duration> call = requireNonNull(operation.resilience().timeout().call());
        Setting<Duration> attempt =
                requireNonNull(operation.resilience().timeout().attempt());
        String wait = Durations.print(hint.value().longest());
        String rest = left.isNegative() ? "nothing" : Durations.print(left);
        String waitKey = findings.words() == Words.POLICY ? "wait" : "longest";
        DiagnosticBuilder diagnostic = Diagnostic.of(
                        Rule.RETRY_AFTER_NEVER_FITS,
                        hint.origin().place(),
                        "a wait of " + wait + " leaves " + rest + " of a call of " + Durations.print(call.value())
                                + ", less than an attempt")
                .harm("A provider that asks for that wait gets it, and then an attempt that has no time to succeed.")
                .subject(operation.id());
        Findings.state(diagnostic, "timeout", call, findings.words().value("call", Durations.print(call.value())));
        Findings.state(
                diagnostic, "timeout", attempt, findings.words().value("attempt", Durations.print(attempt.value())));
        Findings.state(diagnostic, "retryAfter", hint, findings.words().value(waitKey, wait));
        Duration fits = call.value().minus(attempt.value());
        if (!fits.isZero() && !fits.isNegative()) {
            diagnostic.fix(findings.fix(waitKey, Durations.print(fits)));
        }
        Duration longer = hint.value().longest().plus(attempt.value());
        findings.report(diagnostic.fix(findings.fix("call", Durations.print(longer))));
    }
}
