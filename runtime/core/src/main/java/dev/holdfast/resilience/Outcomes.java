package dev.holdfast.resilience;

import dev.holdfast.text.Slow;
import java.time.Duration;

/** What came of the latest attempts of a closed breaker; not safe for use by many threads. */
final class Outcomes {

    private static final int ALL = 0;
    private static final int FAILED = 1;
    private static final int SLOW = 2;

    private final BreakerRule rule;
    private final SlidingWindow window;

    Outcomes(BreakerRule rule, long nowNanos) {
        this.rule = rule;
        this.window = SlidingWindow.of(rule.window(), 3, nowNanos);
    }

    void add(long now, boolean failed, boolean slow) {
        window.add(now, ALL);
        if (failed) {
            window.add(now, FAILED);
        }
        if (slow) {
            window.add(now, SLOW);
        }
    }

    /** Whether they are reason to open. */
    boolean areBad(long now) {
        int all = window.sum(now, ALL);
        return all >= rule.opensAt().calls() && (areTooManyFailed(all, now) || areTooManySlow(all, now));
    }

    private boolean areTooManyFailed(int all, long now) {
        int failed = window.sum(now, FAILED);
        return failed > 0 && rule.opensAt().share().isReachedBy(failed, all);
    }

    private boolean areTooManySlow(int all, long now) {
        int slow = window.sum(now, SLOW);
        Slow limit = rule.slow();
        return limit != null && slow > 0 && limit.share().isReachedBy(slow, all);
    }

    /** Whether an attempt that took so long counts as slow. */
    static boolean isSlow(BreakerRule rule, Duration took) {
        Slow limit = rule.slow();
        return limit != null && took.compareTo(limit.over()) > 0;
    }
}
