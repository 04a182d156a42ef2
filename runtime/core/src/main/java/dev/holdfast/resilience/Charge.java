package dev.holdfast.resilience;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What was paid for one retry; settled at most once, by {@link RetryBudget#succeeded} or {@link RetryBudget#released}.
 *
 * <p>Safe for use by many threads.
 */
public final class Charge {

    private final Runnable refund;
    private final AtomicBoolean settled = new AtomicBoolean();

    Charge(Runnable refund) {
        this.refund = refund;
    }

    /** Gives back what was paid, unless it is settled. */
    void giveBack() {
        if (settled.compareAndSet(false, true)) {
            refund.run();
        }
    }

    /** Leaves paid what was paid, unless it is settled. */
    void keep() {
        settled.set(true);
    }
}
