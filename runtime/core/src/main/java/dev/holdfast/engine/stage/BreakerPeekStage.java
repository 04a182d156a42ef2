package dev.holdfast.engine.stage;

import dev.holdfast.client.StopReason;
import dev.holdfast.engine.stage.AttemptResult.NotMade;
import java.time.Duration;
import java.util.Optional;

/**
 * Refuses attempts while the circuit breaker is open.
 *
 * <p><b>When:</b> before an attempt costs anything.
 *
 * <p><b>Sees:</b> the breaker, and takes no permit: a half-open breaker's probe must not be parked in a queue.
 *
 * <p><b>On failure:</b> neither turn nor slot is used, and the caller learns when the next probe may go: RUNTIME 60.
 */
final class BreakerPeekStage implements AttemptStage {
    private final Breakers breakers;

    BreakerPeekStage(Breakers breakers) {
        this.breakers = breakers;
    }

    @Override
    public AttemptResult run(Attempt attempt, Next next) {
        Optional<Duration> refusal = breakers.of(attempt.call()).refusal();
        return refusal.isEmpty() ? next.proceed(attempt) : new NotMade(StopReason.BREAKER_OPEN, "", refusal.get());
    }
}
