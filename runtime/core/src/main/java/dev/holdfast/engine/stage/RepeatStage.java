package dev.holdfast.engine.stage;

import dev.holdfast.engine.stage.AttemptResult.Answered;
import dev.holdfast.engine.stage.AttemptResult.Failed;
import dev.holdfast.http.WireResponse;

/**
 * Takes the answer to a repeat for what it says of the attempt before: what was deleted is not there any more.
 *
 * <p><b>When:</b> above {@link EffectStage}, for which any refusal of a keyed request settles the matter.
 *
 * <p><b>Sees:</b> refusals of a further attempt after one that may have had its effect; a first attempt that is refused so
 * is refused.
 *
 * <p><b>On failure:</b> the call has succeeded, or, where the plan says that nobody can tell, its outcome is unknown.
 */
final class RepeatStage implements AttemptStage {
    private final AnswerMatch done;
    private final boolean isUnknown;

    RepeatStage(AnswerMatch done, boolean isUnknown) {
        this.done = done;
        this.isUnknown = isUnknown;
    }

    @Override
    public AttemptResult run(Attempt attempt, Next next) {
        AttemptResult result = next.proceed(attempt);
        WireResponse response = result instanceof Failed failed ? failed.response() : null;
        if (response == null || !attempt.call().mayHaveActed() || !done.matches(response)) {
            return result;
        }
        attempt.call().effectUnknown(isUnknown);
        return isUnknown ? result : new Answered(response, null);
    }
}
