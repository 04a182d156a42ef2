package dev.holdfast.engine.stage;

import dev.holdfast.client.FailureClass;
import dev.holdfast.engine.stage.AttemptResult.Failed;
import dev.holdfast.http.WireResponse;
import dev.holdfast.resilience.RateLimiter;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Holds limiters back for as long as an answer asks for, at most as long as the policy allows: RUNTIME 69. */
final class LimiterPause {
    private final QuotaReader quotas;
    private final Function<String, RateLimiter> limiters;
    private final RateLimiter own;
    private final Duration longest;

    /**
     * Pauses of an operation's limiters.
     *
     * @param quotas reads counters
     * @param limiters the limiter of a bucket that an answer names
     * @param own the operation's own limiter
     * @param longest what the policy allows; zero for no pause
     */
    LimiterPause(QuotaReader quotas, Function<String, RateLimiter> limiters, RateLimiter own, Duration longest) {
        this.quotas = quotas;
        this.limiters = limiters;
        this.own = own;
        this.longest = longest;
    }

    /** Holds back what the answer says is used up. */
    void after(AttemptResult result) {
        WireResponse answer = result.answer();
        if (answer == null || longest.isZero()) {
            return;
        }
        if (result instanceof Failed failed && failed.failure() == FailureClass.THROTTLED) {
            hold(own, failed.trace().hint());
        }
        quotas.exhausted(answer.headers())
                .forEach(it -> hold(it.bucket().isEmpty() ? own : limiters.apply(it.bucket()), it.untilFull()));
    }

    private void hold(RateLimiter limiter, @Nullable Duration wait) {
        if (wait != null && !wait.isZero()) {
            limiter.pause(wait.compareTo(longest) < 0 ? wait : longest);
        }
    }
}
