package dev.holdfast.engine.stage;

import java.util.List;

/**
 * A step that each attempt takes. Shared by all calls of an operation: its state is in the attempt and the call.
 */
interface AttemptStage {
    /**
     * Does its part, and between its two halves everything below.
     *
     * @param attempt the attempt under way
     * @param next everything below
     * @return what came of it
     */
    AttemptResult run(Attempt attempt, Next next);

    /** Everything below a stage. */
    @FunctionalInterface
    interface Next {
        /** Runs it. */
        AttemptResult proceed(Attempt attempt);
    }

    /** Puts stages above each other, the outermost first, over an exchange. */
    static Next chain(List<AttemptStage> stages, Next exchange) {
        Next below = exchange;
        for (int i = stages.size() - 1; i >= 0; i--) {
            AttemptStage stage = stages.get(i);
            Next next = below;
            below = attempt -> stage.run(attempt, next);
        }
        return below;
    }
}
