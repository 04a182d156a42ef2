package dev.holdfast.engine.stage;

import dev.holdfast.http.WireResponse;
import dev.holdfast.metrics.OperationMeters;
import dev.holdfast.resilience.Wall;

/**
 * Hears what the provider says of the operation's end.
 *
 * <p><b>When:</b> right above the reading of the answer.
 *
 * <p><b>Sees:</b> answers of success and of failure; each that carries a notice is counted, the first of a day is told.
 *
 * <p><b>On failure:</b> nothing; a malformed notice is none: RUNTIME 95.
 */
final class DeprecationStage implements AttemptStage {
    private final OperationMeters meters;
    private final DeprecationBulletin bulletin;
    private final Wall wall;

    DeprecationStage(OperationMeters meters, DeprecationBulletin bulletin, Wall wall) {
        this.meters = meters;
        this.bulletin = bulletin;
        this.wall = wall;
    }

    @Override
    public AttemptResult run(Attempt attempt, Next next) {
        AttemptResult result = next.proceed(attempt);
        WireResponse response = result.answer();
        if (response != null) {
            DeprecationHeaders.of(response.headers(), wall).ifPresent(this::note);
        }
        return result;
    }

    private void note(DeprecationHeaders said) {
        meters.deprecated();
        bulletin.tell(said);
    }
}
