package dev.holdfast.engine.stage;

import java.util.List;

/** A step that each call takes once. Shared by all calls of an operation: its state is in the call. */
interface CallStage {
    /**
     * Does its part, and between its two halves everything below.
     *
     * @param call the call under way
     * @param next everything below
     * @return the last attempt, and why there is no other
     */
    AttemptOutcome run(Call call, Next next);

    /** Everything below a stage. */
    @FunctionalInterface
    interface Next {
        /** Runs it. */
        AttemptOutcome proceed(Call call);
    }

    /** Puts stages above each other, the outermost first, over the attempts. */
    static Next chain(List<CallStage> stages, Next attempts) {
        Next below = attempts;
        for (int i = stages.size() - 1; i >= 0; i--) {
            CallStage stage = stages.get(i);
            Next next = below;
            below = call -> stage.run(call, next);
        }
        return below;
    }
}
