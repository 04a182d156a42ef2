package dev.holdfast.engine.stage;

import dev.holdfast.client.FailureClass;
import dev.holdfast.engine.stage.AttemptResult.Failed;
import dev.holdfast.resilience.Safety;
import java.util.Optional;

/**
 * Keeps in mind whether a write may have taken effect without an answer that says so.
 *
 * <p><b>When:</b> around each attempt of a write whose repeat needs a key; the others can simply be repeated.
 *
 * <p><b>Sees:</b> failures after bytes may have left, and answers of machines that do not know what the one behind them
 * did. With a key, a later answer that is definite settles the matter, since it is about the same deed; without one it
 * is about the later attempt alone.
 *
 * <p><b>On failure:</b> nothing; the call's outcome is unknown at its end if it is then.
 */
final class EffectStage implements AttemptStage {
    private final boolean isKeyed;

    private EffectStage(boolean isKeyed) {
        this.isKeyed = isKeyed;
    }

    /** The stage for an operation; empty if its repeat is safe anyway. */
    static Optional<EffectStage> of(Safety safety) {
        return switch (safety) {
            case READ, IDEMPOTENT -> Optional.empty();
            case KEYED -> Optional.of(new EffectStage(true));
            case UNSAFE -> Optional.of(new EffectStage(false));
        };
    }

    @Override
    public AttemptResult run(Attempt attempt, Next next) {
        AttemptResult result = next.proceed(attempt);
        switch (result.kind()) {
            case ANSWERED -> attempt.call().effectUnknown(false);
            case FAILED -> weigh(attempt.call(), ((Failed) result).failure());
            case NOT_MADE -> {}
        }
        return result;
    }

    private void weigh(Call call, FailureClass failure) {
        switch (failure) {
            case TIMEOUT, AMBIGUOUS, GATEWAY -> call.effectUnknown(true);
            // An earlier attempt with the same key is still at work.
            case IN_PROGRESS -> call.effectUnknown(call.isEffectUnknown() || isKeyed);
            case CLIENT_ERROR, KEY_MISSING, DECODE -> call.effectUnknown(call.isEffectUnknown() && !isKeyed);
            case NOT_SENT, THROTTLED, EXHAUSTED, OVERLOADED, SERVER_ERROR, MISMATCH, AUTH, TLS -> {}
        }
    }
}
