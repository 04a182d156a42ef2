package dev.holdfast.engine.stage;

import dev.holdfast.client.StopReason;
import dev.holdfast.engine.stage.AttemptResult.Answered;
import dev.holdfast.engine.stage.AttemptResult.NotMade;
import dev.holdfast.http.BodyStream;
import dev.holdfast.resilience.Bulkhead;
import dev.holdfast.resilience.Sleeper;

/**
 * Takes a slot among the attempts that may be under way at once.
 *
 * <p><b>When:</b> around the exchange alone: the slot is free again before any wait between attempts, RUNTIME 37. A
 * streamed answer keeps it until the stream is over: RUNTIME 70.
 *
 * <p><b>Sees:</b> how long the call can wait.
 *
 * <p><b>On failure:</b> without a slot in time, nothing is sent.
 */
final class BulkheadStage implements AttemptStage {
    private final Bulkhead bulkhead;
    private final Sleeper sleeper;

    BulkheadStage(Bulkhead bulkhead, Sleeper sleeper) {
        this.bulkhead = bulkhead;
        this.sleeper = sleeper;
    }

    @Override
    public AttemptResult run(Attempt attempt, Next next) {
        try {
            if (!bulkhead.tryAcquire(attempt.patience(), sleeper)) {
                return new NotMade(StopReason.LIMITED, "bulkhead " + bulkhead.bucket(), null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NotMade.because(StopReason.INTERRUPTED);
        }
        BodyStream stream = null;
        try {
            AttemptResult result = next.proceed(attempt);
            stream = result instanceof Answered answered ? answered.stream() : null;
            return result;
        } finally {
            if (stream == null) {
                bulkhead.release();
            } else {
                stream.whenOver(bulkhead::release);
            }
        }
    }
}
