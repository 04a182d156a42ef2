package dev.holdfast.resilience;

import dev.holdfast.client.FailureClass;
import dev.holdfast.text.BudgetRule;
import dev.holdfast.text.Percent;
import dev.holdfast.text.Rate;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A share of the calls of the last 10 seconds may be retries; a floor lets rare calls have some, too. */
final class RatioBudget implements RetryBudget {

    private static final Duration WINDOW = Duration.ofSeconds(10);

    private static final int CALLS = 0;
    private static final int RETRIES = 1;

    private final Ticker ticker;
    private final Percent share;

    private final ReentrantLock lock = new ReentrantLock();
    private final SlidingWindow window;
    private final Pace floor;

    RatioBudget(BudgetRule.Ratio rule, Ticker ticker) {
        this.ticker = ticker;
        this.share = rule.percent();
        long now = ticker.nanos();
        this.window = SlidingWindow.of(WINDOW, 2, now);
        this.floor = new Pace(rule.floor(), inWindow(rule.floor()), now);
    }

    /** A floor of few retries a day is less than one in the window, but must still let one through. */
    private static int inWindow(Rate floor) {
        return (int) Math.max(
                1,
                Math.min(
                        Integer.MAX_VALUE,
                        floor.count() * WINDOW.toSeconds() / floor.per().toSeconds()));
    }

    @Override
    public void called() {
        locked(() -> window.add(ticker.nanos(), CALLS));
    }

    @Override
    public @Nullable Charge tryCharge(FailureClass cause) {
        lock.lock();
        try {
            long now = ticker.nanos();
            if (leftOfShare(now) >= 1) {
                window.add(now, RETRIES);
                return new Charge(() -> locked(() -> window.remove(now, RETRIES)));
            }
            if (floor.available(now) > 0) {
                long turn = floor.take(now);
                return new Charge(() -> locked(() -> floor.giveBack(turn)));
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    /** A retry is traffic, whether it succeeds or not: its share stays used. */
    @Override
    public void succeeded(@Nullable Charge charge) {
        if (charge != null) {
            charge.keep();
        }
    }

    @Override
    public void released(Charge charge) {
        charge.giveBack();
    }

    @Override
    public double tokens() {
        lock.lock();
        try {
            long now = ticker.nanos();
            return (double) Math.max(0, leftOfShare(now)) + floor.available(now);
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    private long leftOfShare(long now) {
        return share.of(window.sum(now, CALLS)) - window.sum(now, RETRIES);
    }
}
