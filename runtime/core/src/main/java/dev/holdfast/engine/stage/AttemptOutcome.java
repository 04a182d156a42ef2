package dev.holdfast.engine.stage;

import dev.holdfast.client.StopReason;
import dev.holdfast.http.WireResponse;
import org.jspecify.annotations.Nullable;

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

    /** No attempt, and none to follow, with more to say of it. */
    static AttemptOutcome refused(AttemptResult.NotMade why) {
        return new AttemptOutcome(why, Verdict.stop(why.reason()));
    }

    /** Whether the provider answered with this header; null for no header. */
    boolean hasHeader(@Nullable String name) {
        WireResponse response = response();
        return name != null
                && response != null
                && response.headers().first(name).isPresent();
    }

    private @Nullable WireResponse response() {
        return switch (result.kind()) {
            case ANSWERED -> ((AttemptResult.Answered) result).response();
            case FAILED -> ((AttemptResult.Failed) result).response();
            case NOT_MADE -> null;
        };
    }

    /** Whether another attempt follows. */
    boolean again() {
        return verdict.isAgain();
    }
}
