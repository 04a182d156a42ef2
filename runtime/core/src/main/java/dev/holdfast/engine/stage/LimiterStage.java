package dev.holdfast.engine.stage;

import dev.holdfast.client.ClientConfig.Time;
import dev.holdfast.client.FailureClass;
import dev.holdfast.client.StopReason;
import dev.holdfast.engine.stage.AttemptResult.Failed;
import dev.holdfast.engine.stage.AttemptResult.NotMade;
import dev.holdfast.metrics.LimiterMeters;
import dev.holdfast.resilience.RateLimiter;
import dev.holdfast.resilience.Rejected;
import dev.holdfast.resilience.Reservation;
import java.time.Duration;

/**
 * Waits for a turn at the rate limiter.
 *
 * <p><b>When:</b> once for each attempt, before it takes a slot of the bulkhead.
 *
 * <p><b>Sees:</b> throttled answers: the limiter pauses for as long as the provider asks, for all who share it, up to what
 * the policy allows: RUNTIME 69. The throttled call itself may be back before that pause ends, so the policy's {@code
 * queue} does not bound its wait, only its deadline does; for all others {@code queue} holds. Any answer whose counters
 * have nothing left pauses the limiter of the bucket that it names, so that the refusal need not come first.
 *
 * <p><b>On failure:</b> a wait that does not fit the call is refused at once; the turn of an attempt that was not sent
 * after all goes back: RUNTIME 65 and 68.
 */
final class LimiterStage implements AttemptStage {
    private final RateLimiter limiter;
    private final LimiterMeters meters;
    private final LimiterPause pause;
    private final Time time;

    LimiterStage(RateLimiter limiter, LimiterMeters meters, LimiterPause pause, Time time) {
        this.limiter = limiter;
        this.meters = meters;
        this.pause = pause;
        this.time = time;
    }

    @Override
    public AttemptResult run(Attempt attempt, Next next) {
        try {
            Reservation turn = await(attempt);
            return using(turn, attempt, next);
        } catch (Rejected e) {
            meters.rejected();
            return new NotMade(StopReason.LIMITED, "rate limiter " + e.bucket(), e.needed());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NotMade.because(StopReason.INTERRUPTED);
        }
    }

    private Reservation await(Attempt attempt) throws InterruptedException {
        long began = time.ticker().nanos();
        Reservation turn = wasThrottled(attempt.call())
                ? limiter.reserveAgain(attempt.patience())
                : limiter.reserve(attempt.patience());
        turn.await(time.sleeper());
        meters.waited(Duration.ofNanos(time.ticker().nanos() - began));
        return turn;
    }

    private static boolean wasThrottled(Call call) {
        Failed last = call.lastFailure();
        return last != null && last.failure() == FailureClass.THROTTLED;
    }

    private AttemptResult using(Reservation turn, Attempt attempt, Next next) {
        AttemptResult result = next.proceed(attempt);
        if (!attempt.isMade()) {
            turn.cancel();
        }
        pause.after(result);
        return result;
    }
}
