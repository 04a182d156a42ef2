package dev.holdfast.engine.stage;

import dev.holdfast.engine.stage.AttemptResult.Failed;
import dev.holdfast.metrics.OperationMeters;

/**
 * Records each exchange once, and nothing for attempts that were refused before it.
 *
 * <p><b>When:</b> around each attempt.
 *
 * <p><b>Sees:</b> the failure, if there was one, and the time of the exchange.
 *
 * <p><b>On failure:</b> a throwing registry does not reach the call.
 */
final class AttemptMeterStage implements AttemptStage {
    private final OperationMeters meters;

    AttemptMeterStage(OperationMeters meters) {
        this.meters = meters;
    }

    @Override
    public AttemptResult run(Attempt attempt, Next next) {
        AttemptResult result = next.proceed(attempt);
        if (attempt.isMade()) {
            meters.attempt(result instanceof Failed failed ? failed.failure() : null, attempt.took());
        }
        return result;
    }
}
