package dev.holdfast.engine.stage;

import dev.holdfast.client.StopReason;
import dev.holdfast.resilience.Deadline;
import dev.holdfast.resilience.Ticker;
import java.time.Duration;

/**
 * Gives the exchange its time and measures it.
 *
 * <p><b>When:</b> right before the exchange, when all waits are over.
 *
 * <p><b>Sees:</b> the attempt's timeout and what is left of the call's: the lesser holds until the last byte of the body. To
 * decode a complete answer there is what is left of the call's; that time counts as the attempt's.
 *
 * <p><b>On failure:</b> with less than 10 ms left no exchange is begun: RUNTIME 4.
 */
final class AttemptTimeStage implements AttemptStage {
    private final Duration most;
    private final Ticker ticker;

    AttemptTimeStage(Duration most, Ticker ticker) {
        this.most = most;
        this.ticker = ticker;
    }

    @Override
    public AttemptResult run(Attempt attempt, Next next) {
        Deadline call = attempt.call().deadline();
        if (call.remaining().compareTo(Guards.LEAST_ATTEMPT_TIME) < 0) {
            return AttemptResult.NotMade.because(StopReason.DEADLINE);
        }
        attempt.begin(ticker.nanos(), call.earlier(most));
        try {
            return next.proceed(attempt);
        } finally {
            attempt.end(ticker.nanos());
        }
    }
}
