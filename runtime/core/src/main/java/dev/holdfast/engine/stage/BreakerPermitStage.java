package dev.holdfast.engine.stage;

import dev.holdfast.client.StopReason;
import dev.holdfast.engine.stage.AttemptResult.Failed;
import dev.holdfast.engine.stage.AttemptResult.NotMade;
import dev.holdfast.resilience.BreakerOpen;
import dev.holdfast.resilience.Permit;
import java.time.Duration;

/**
 * Takes a permit of the circuit breaker and tells it what came of the attempt.
 *
 * <p><b>When:</b> right before the exchange, when all waits are over.
 *
 * <p><b>Sees:</b> what says something about the provider's health. Refusals, throttling, interrupts and answers that we
 * cannot read say nothing: neutral, RUNTIME 56. A timeout counts if the attempt had at least half of its planned time, so
 * that a caller in a hurry does not open a breaker that others share: RUNTIME 59.
 *
 * <p><b>On failure:</b> nothing is sent; the caller learns when the next probe may go.
 */
final class BreakerPermitStage implements AttemptStage {
    /** How long a permit may stay unsettled beyond the attempt's time before it is taken for lost: RUNTIME 57. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Breakers breakers;
    private final Duration planned;

    BreakerPermitStage(Breakers breakers, Duration planned) {
        this.breakers = breakers;
        this.planned = planned;
    }

    @Override
    public AttemptResult run(Attempt attempt, Next next) {
        Permit permit;
        try {
            permit = breakers.of(attempt.call()).acquire(planned.plus(GRACE));
        } catch (BreakerOpen e) {
            return new NotMade(StopReason.BREAKER_OPEN, "", e.untilProbe());
        }
        try {
            AttemptResult result = next.proceed(attempt);
            settle(permit, attempt, result);
            return result;
        } finally {
            permit.neutral();
        }
    }

    private void settle(Permit permit, Attempt attempt, AttemptResult result) {
        switch (result.kind()) {
            case ANSWERED -> permit.success(attempt.took());
            case FAILED -> settle(permit, attempt, (Failed) result);
            case NOT_MADE -> permit.neutral();
        }
    }

    private void settle(Permit permit, Attempt attempt, Failed failed) {
        if (!failed.isInterrupted() && isFault(failed, attempt.took())) {
            permit.failure(attempt.took());
        } else {
            permit.neutral();
        }
    }

    private boolean isFault(Failed failed, Duration took) {
        return switch (failed.failure()) {
            case NOT_SENT, OVERLOADED, GATEWAY, SERVER_ERROR, AMBIGUOUS, TLS -> true;
            // An answered timeout is status 408, which is about the request.
            case TIMEOUT -> failed.response() == null && took.multipliedBy(2).compareTo(planned) >= 0;
            case THROTTLED, EXHAUSTED, IN_PROGRESS, MISMATCH, KEY_MISSING, AUTH, CLIENT_ERROR, DECODE -> false;
        };
    }
}
