package dev.holdfast.engine.stage;

import dev.holdfast.client.StopReason;

/**
 * Refuses the call of a thread that is interrupted.
 *
 * <p><b>When:</b> first of all.
 *
 * <p><b>Sees:</b> the thread's interrupt flag, and leaves it.
 *
 * <p><b>On failure:</b> nothing is sent: RUNTIME 72.
 */
final class EntryStage implements CallStage {
    @Override
    public AttemptOutcome run(Call call, Next next) {
        if (Thread.currentThread().isInterrupted()) {
            return AttemptOutcome.refused(StopReason.INTERRUPTED);
        }
        return next.proceed(call);
    }
}
