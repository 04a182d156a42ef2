package dev.holdfast.engine.stage;

import dev.holdfast.client.Outcome;
import dev.holdfast.client.StopReason;
import dev.holdfast.metrics.KeyOutcome;
import dev.holdfast.metrics.OperationMeters;
import org.jspecify.annotations.Nullable;

/**
 * Records each call once.
 *
 * <p><b>When:</b> around everything.
 *
 * <p><b>Sees:</b> the outcome, the time from the call's beginning, the number of attempts, what became of the key.
 *
 * <p><b>On failure:</b> a throwing registry does not reach the call.
 */
final class CallMeterStage implements CallStage {
    private final OperationMeters meters;
    private final @Nullable String replayedHeader;

    CallMeterStage(OperationMeters meters, @Nullable String replayedHeader) {
        this.meters = meters;
        this.replayedHeader = replayedHeader;
    }

    @Override
    public AttemptOutcome run(Call call, Next next) {
        AttemptOutcome last = next.proceed(call);
        Outcome outcome = OutcomeRule.of(call, last);
        meters.call(outcome, call.elapsed(), call.attempts());
        if (call.request().key() != null) {
            meters.key(keyOutcome(outcome, last));
        }
        return last;
    }

    private KeyOutcome keyOutcome(Outcome outcome, AttemptOutcome last) {
        if (last.verdict().stop() == StopReason.KEY_TOO_OLD) {
            return KeyOutcome.TOO_OLD;
        }
        return switch (outcome) {
            case SUCCESS -> last.hasHeader(replayedHeader) ? KeyOutcome.REPLAYED : KeyOutcome.FRESH;
            case KEY_MISMATCH -> KeyOutcome.MISMATCH;
            case KEY_EXPIRED -> KeyOutcome.TOO_OLD;
            case KEY_NOT_RECORDED -> KeyOutcome.NOT_RECORDED;
            case DUPLICATE_IN_FLIGHT -> KeyOutcome.DUPLICATE_IN_FLIGHT;
            case REFUSED,
                    KEY_MISSING,
                    UNAUTHORIZED,
                    THROTTLED,
                    EXHAUSTED,
                    UNAVAILABLE,
                    TIMED_OUT,
                    OUTCOME_UNKNOWN,
                    NOT_SENT,
                    BREAKER_OPEN,
                    LIMITED,
                    UNREADABLE,
                    INTERRUPTED -> KeyOutcome.FAILED;
        };
    }
}
