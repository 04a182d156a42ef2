package dev.holdfast.example.documents;

import dev.holdfast.resilience.Sleeper;
import dev.holdfast.resilience.Ticker;
import dev.holdfast.resilience.Wall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that only moves when somebody sleeps. */
final class ManualTime implements Ticker, Wall, Sleeper {
    private final List<Duration> sleeps = new ArrayList<>();
    private Duration passed = Duration.ZERO;

    @Override
    public synchronized long nanos() {
        return passed.toNanos();
    }

    @Override
    public synchronized Instant now() {
        return Instant.parse("2026-01-31T12:00:00Z").plus(passed);
    }

    @Override
    public synchronized void sleep(Duration duration) {
        passed = passed.plus(duration);
        sleeps.add(duration);
    }

    synchronized List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }
}
