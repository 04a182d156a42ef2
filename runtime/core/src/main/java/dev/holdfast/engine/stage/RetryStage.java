package dev.holdfast.engine.stage;

import static java.util.Objects.requireNonNull;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import dev.holdfast.client.StopReason;
import dev.holdfast.metrics.OperationMeters;
import dev.holdfast.resilience.Sleeper;

/**
 * Makes attempts until one succeeds or none may follow.
 *
 * <p><b>When:</b> below the steps that a call takes once.
 *
 * <p><b>Sees:</b> each attempt's outcome, which carries the decision; Failsafe runs the loop, the wait is ours since
 * Failsafe would sleep on the real clock.
 *
 * <p><b>On failure:</b> an interrupt ends the wait and the call, and the thread's flag stays set: RUNTIME 71.
 */
final class RetryStage implements CallStage.Next {
    private final FailsafeExecutor<AttemptOutcome> loop = Failsafe.with(RetryPolicy.<AttemptOutcome>builder()
            .withMaxAttempts(-1)
            .handleIf((outcome, thrown) -> thrown == null && outcome.again())
            .build());

    private final AttemptStage.Next attempts;
    private final RetryPlanner planner;
    private final Sleeper sleeper;
    private final OperationMeters meters;

    RetryStage(AttemptStage.Next attempts, RetryPlanner planner, Sleeper sleeper, OperationMeters meters) {
        this.attempts = attempts;
        this.planner = planner;
        this.sleeper = sleeper;
        this.meters = meters;
    }

    @Override
    public AttemptOutcome proceed(Call call) {
        try {
            loop.get(() -> next(call));
        } catch (FailsafeException e) {
            restoreFlag(e);
        }
        // Not what Failsafe returns: with the interrupt flag set it loses the last outcome.
        AttemptOutcome last = requireNonNull(call.last(), "no attempt");
        return last.again() ? new AttemptOutcome(last.result(), Verdict.stop(StopReason.INTERRUPTED)) : last;
    }

    private AttemptOutcome next(Call call) {
        Attempt attempt = call.begin();
        if (!hasWaited(call)) {
            return call.end(attempt, AttemptOutcome.refused(StopReason.INTERRUPTED));
        }
        AttemptResult result = attempts.proceed(attempt);
        Verdict verdict = planner.after(call, result);
        count(verdict);
        return call.end(attempt, new AttemptOutcome(result, verdict));
    }

    private void count(Verdict verdict) {
        StopReason stop = verdict.stop();
        if (stop != null) {
            meters.stop(stop);
        } else if (!verdict.isHop()) {
            meters.retry();
        }
    }

    private boolean hasWaited(Call call) {
        AttemptOutcome last = call.last();
        if (last == null || last.verdict().delay().isZero()) {
            return true;
        }
        try {
            sleeper.sleep(last.verdict().delay());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void restoreFlag(FailsafeException thrown) {
        if (!(thrown.getCause() instanceof InterruptedException)) {
            throw thrown;
        }
        Thread.currentThread().interrupt();
    }
}
