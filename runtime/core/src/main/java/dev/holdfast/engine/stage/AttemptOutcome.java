package dev.holdfast.engine.stage;

import dev.holdfast.client.StopReason;

/**
 * An attempt and what follows from it.
 *
 * @param result what the attempt brought
 * @param verdict what follows
 */
record AttemptOutcome(AttemptResult result, Verdict verdict) {
    /** No attempt, and none to follow. */
    static AttemptOutcome refused(StopReason reason) {
        return new AttemptOutcome(AttemptResult.NotMade.because(reason), Verdict.stop(reason));
    }

    /** Whether another attempt follows. */
    boolean again() {
        return verdict.isAgain();
    }
}
