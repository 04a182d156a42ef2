package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticBuilder;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.RetryPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.generator.plan.TimeoutPlan;
import dev.holdfast.text.Backoff;
import dev.holdfast.text.Durations;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@link Rule#RETRIES_OUTLIVE_CALL}; a warning where the last attempt starts and is only cut short. */
final class RetriesFitCall implements OperationCheck {
    @Override
    public void check(OperationPlan operation, Findings findings) {
        TimeoutPlan timeout = operation.resilience().timeout();
        RetryPlan retry = operation.resilience().retry();
        Setting<Duration> call = timeout.call();
        Setting<Duration> attempt = timeout.attempt();
        Setting<Backoff> backoff = retry.backoff();
        int attempts = retry.attempts().value();
        if (call == null || attempt == null || backoff == null || attempts <= 1 || attempts > AttemptsAreFew.MOST) {
            return;
        }
        Parts parts = new Parts(call, attempt, retry.attempts(), backoff);
        boolean attemptFits = attempt.value().compareTo(call.value()) <= 0;
        if (attemptFits && parts.schedule().slot(attempts).isCutOff()) {
            findings.report(parts.diagnostic(findings).subject(operation.id()));
        }
    }

    /** The settings that do not fit together. */
    private record Parts(
            Setting<Duration> call, Setting<Duration> attempt, Setting<Integer> attempts, Setting<Backoff> backoff) {
        AttemptSchedule schedule() {
            return new AttemptSchedule(call.value(), attempt.value(), backoff.value());
        }

        DiagnosticBuilder diagnostic(Findings findings) {
            boolean neverStarts = schedule().slot(attempts.value()).neverStarts();
            DiagnosticBuilder diagnostic = Diagnostic.of(
                            Rule.RETRIES_OUTLIVE_CALL, attempt.origin().place(), headline(neverStarts))
                    .severity(neverStarts ? Severity.ERROR : Severity.WARNING)
                    .cause(cause())
                    .harm(
                            neverStarts
                                    ? "The last attempt exists on paper only: whoever counts on it is mistaken."
                                    : "The last attempt has less time than the others, and fails more often.");
            settings(diagnostic, findings);
            schedule()
                    .rows(attempts.value())
                    .forEach(it -> diagnostic.detail(it.label(), null, it.span(), it.remark()));
            fixes(diagnostic, findings, neverStarts);
            return diagnostic;
        }

        private String headline(boolean neverStarts) {
            String start =
                    AttemptSchedule.seconds(schedule().slot(attempts.value()).start());
            return "attempt " + attempts.value() + " starts at " + start + " at the latest "
                    + (neverStarts ? "but the call ends at " : "and is cut short when the call ends at ")
                    + Durations.print(call.value());
        }

        private String cause() {
            return Stream.of(call, attempt, attempts, backoff)
                    .map(it -> it.origin().place().key() + " " + it.value())
                    .collect(Collectors.joining("; "));
        }

        private void settings(DiagnosticBuilder diagnostic, Findings findings) {
            String callText = findings.words().value("call", Durations.print(call.value()));
            String attemptText = findings.words().value("attempt", Durations.print(attempt.value()));
            String attemptsText = findings.words().value("attempts", String.valueOf(attempts.value()));
            Findings.state(diagnostic, "timeout", call, callText);
            Findings.state(diagnostic, "timeout", attempt, attemptText);
            Findings.state(diagnostic, "retry", attempts, attemptsText);
            Findings.state(diagnostic, "backoff", backoff, backoff.value().toString());
        }

        private void fixes(DiagnosticBuilder diagnostic, Findings findings, boolean neverStarts) {
            int number = attempts.value();
            schedule()
                    .attemptThatFits(number)
                    .ifPresent(it -> diagnostic.fix(
                            findings.fix("attempt", Durations.print(it)) + " (" + allFit(number, it) + ")"));
            int fewer = neverStarts ? schedule().attemptsThatStart() : number - 1;
            diagnostic.fix(findings.fix("attempts", String.valueOf(fewer)));
            diagnostic.fix(findings.fix("call", Durations.print(schedule().callThatFits(number))));
        }

        private String allFit(int number, Duration shorter) {
            AttemptSchedule.Slot last = new AttemptSchedule(call.value(), shorter, backoff.value()).slot(number);
            String all = switch (number) {
                case 2 -> "both";
                case 3 -> "all three";
                case 4 -> "all four";
                default -> "all " + number;
            };
            return all + " fit: " + AttemptSchedule.seconds(last.end());
        }
    }
}
