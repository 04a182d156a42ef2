package dev.holdfast.engine.stage;

import dev.holdfast.client.FailureClass;
import dev.holdfast.client.Outcome;
import dev.holdfast.client.StopReason;
import dev.holdfast.engine.stage.AttemptResult.Failed;
import org.jspecify.annotations.Nullable;

/** Says how a call ended, as its caller sees it: by its last failed exchange, or by what kept it from being sent. */
final class OutcomeRule {
    private OutcomeRule() {}

    static Outcome of(Call call, AttemptOutcome last) {
        if (last.result().kind() == AttemptResult.Kind.ANSWERED) {
            return Outcome.SUCCESS;
        }
        StopReason stop = last.verdict().stop();
        if (stop == StopReason.INTERRUPTED) {
            return Outcome.INTERRUPTED;
        }
        if (call.isEffectUnknown()) {
            return Outcome.OUTCOME_UNKNOWN;
        }
        Failed failed = call.lastFailure();
        return failed == null ? unsent(stop) : failed(failed.failure());
    }

    private static Outcome failed(FailureClass failure) {
        return switch (failure) {
            case NOT_SENT, TLS -> Outcome.NOT_SENT;
            case THROTTLED -> Outcome.THROTTLED;
            case EXHAUSTED -> Outcome.EXHAUSTED;
            case OVERLOADED, GATEWAY, SERVER_ERROR, AMBIGUOUS -> Outcome.UNAVAILABLE;
            case TIMEOUT -> Outcome.TIMED_OUT;
            case MISMATCH -> Outcome.KEY_MISMATCH;
            case KEY_MISSING -> Outcome.KEY_MISSING;
            case AUTH -> Outcome.UNAUTHORIZED;
            case IN_PROGRESS, CLIENT_ERROR -> Outcome.REFUSED;
            case DECODE -> Outcome.UNREADABLE;
        };
    }

    private static Outcome unsent(@Nullable StopReason stop) {
        if (stop == null) {
            return Outcome.INTERRUPTED;
        }
        return switch (stop) {
            case BREAKER_OPEN -> Outcome.BREAKER_OPEN;
            case LIMITED -> Outcome.LIMITED;
            case DEADLINE -> Outcome.TIMED_OUT;
            case DUPLICATE_IN_FLIGHT -> Outcome.DUPLICATE_IN_FLIGHT;
            case FINGERPRINT_MISMATCH -> Outcome.KEY_MISMATCH;
            case KEY_TOO_OLD -> Outcome.KEY_EXPIRED;
            case KEY_NOT_RECORDED -> Outcome.KEY_NOT_RECORDED;
            case NO_CREDENTIALS -> Outcome.UNAUTHORIZED;
            case INTERRUPTED -> Outcome.INTERRUPTED;
            case SUCCEEDED,
                    NOT_RETRYABLE,
                    ADVISED_AGAINST,
                    OUT_OF_ATTEMPTS,
                    RETRY_AFTER_TOO_LONG,
                    BUDGET_EXHAUSTED,
                    REDIRECT_REFUSED,
                    BODY_TOO_LARGE,
                    BODY_SPENT -> Outcome.NOT_SENT;
        };
    }
}
