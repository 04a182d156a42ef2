package dev.holdfast.engine;

import dev.holdfast.resilience.Sleeper;
import dev.holdfast.resilience.Ticker;
import dev.holdfast.resilience.Wall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when somebody sleeps or the test says so. */
final class TestClock implements Ticker, Wall, Sleeper {
    private final List<Duration> sleeps = new ArrayList<>();
    private long nanos;
    private Runnable whileAsleep = () -> {};

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public Instant now() {
        return Instant.parse("2025-06-01T00:00:00Z").plusNanos(nanos());
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        whileAsleep.run();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        sleeps.add(duration);
        pass(duration);
    }

    synchronized void pass(Duration time) {
        nanos += time.toNanos();
    }

    /** What happens at the beginning of each sleep. */
    void whileAsleep(Runnable event) {
        whileAsleep = event;
    }

    List<Duration> sleeps() {
        return sleeps;
    }
}
