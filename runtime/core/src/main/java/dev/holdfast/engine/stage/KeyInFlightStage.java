package dev.holdfast.engine.stage;

import dev.holdfast.client.SharedState;
import dev.holdfast.client.StopReason;

/**
 * Refuses a second call with the idempotency key of one that is under way.
 *
 * <p><b>When:</b> before the first attempt, until after the last.
 *
 * <p><b>Sees:</b> the key, together with the client and the operation.
 *
 * <p><b>On failure:</b> nothing is sent: RUNTIME 46.
 */
final class KeyInFlightStage implements CallStage {
    private final SharedState state;

    KeyInFlightStage(SharedState state) {
        this.state = state;
    }

    @Override
    public AttemptOutcome run(Call call, Next next) {
        FrozenKey key = call.request().key();
        if (key == null) {
            return next.proceed(call);
        }
        if (!state.begin(key.reservation())) {
            return AttemptOutcome.refused(StopReason.DUPLICATE_IN_FLIGHT);
        }
        try {
            return next.proceed(call);
        } finally {
            state.end(key.reservation());
        }
    }
}
