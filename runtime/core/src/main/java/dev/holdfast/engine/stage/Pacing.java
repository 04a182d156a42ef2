package dev.holdfast.engine.stage;

import dev.holdfast.annotation.Jitter;
import dev.holdfast.client.FailureClass;
import dev.holdfast.engine.rule.RetryAfterRule;
import dev.holdfast.engine.rule.RetryRule;
import dev.holdfast.engine.stage.AttemptResult.Failed;
import dev.holdfast.resilience.Chance;
import dev.holdfast.resilience.FullJitter;
import dev.holdfast.text.Backoff;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Says how long to wait before another attempt: as the provider asks, or as the backoff has it, whichever is longer. */
final class Pacing {
    private final RetryRule retry;
    private final @Nullable RetryAfterRule retryAfter;
    private final FullJitter jitter;

    Pacing(RetryRule retry, @Nullable RetryAfterRule retryAfter, Chance chance) {
        this.retry = retry;
        this.retryAfter = retryAfter;
        this.jitter = new FullJitter(chance);
    }

    /**
     * The wait after a failure.
     *
     * @param failed the failure, with the provider's hint
     * @param attempts how many attempts were made, at least 1
     */
    Pause after(Failed failed, int attempts) {
        Duration backoff = retry.waits().map(it -> spread(it, attempts)).orElse(Duration.ZERO);
        Duration hint = failed.trace().hint();
        if (hint != null) {
            return asked(hint, backoff);
        }
        Duration unhinted = whenAbsent(failed.failure());
        return unhinted == null
                ? new Pause(backoff, false, false)
                : new Pause(jitter.delayAfterHint(unhinted, backoff), false, false);
    }

    /** The wait that the provider asks for; none if it asks for none. */
    Pause asked(Failed failed) {
        Duration hint = failed.trace().hint();
        return hint == null ? new Pause(Duration.ZERO, false, false) : asked(hint, Duration.ZERO);
    }

    private Pause asked(Duration hint, Duration backoff) {
        boolean isTooLong = retryAfter != null && hint.compareTo(retryAfter.longest()) > 0;
        return new Pause(jitter.delayAfterHint(hint, backoff), hint.compareTo(backoff) > 0, isTooLong);
    }

    private @Nullable Duration whenAbsent(FailureClass failure) {
        return retryAfter == null || failure != FailureClass.THROTTLED ? null : retryAfter.absent();
    }

    private Duration spread(Backoff backoff, int attempts) {
        return retry.jitter() == Jitter.FULL ? jitter.delay(backoff, attempts) : FullJitter.longest(backoff, attempts);
    }

    /**
     * A wait.
     *
     * @param delay how long
     * @param isAsked whether the provider asks for it, rather than the backoff
     * @param isTooLong whether it is longer than the policy lets the provider ask for
     */
    record Pause(Duration delay, boolean isAsked, boolean isTooLong) {}
}
