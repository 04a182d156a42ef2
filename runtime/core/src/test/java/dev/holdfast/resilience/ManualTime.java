package dev.holdfast.resilience;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Clocks that stand still until told otherwise; a sleep moves them and takes no time. */
public final class ManualTime implements Ticker, Wall, Sleeper {

    // Near the end of the range, so that every test also shows that readings are only ever subtracted.
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000);
    private final AtomicLong wallMillis = new AtomicLong(1_700_000_000_000L);
    private final List<Duration> sleeps = new CopyOnWriteArrayList<>();
    private final List<Event> events = new ArrayList<>();

    private record Event(long atNanos, Runnable action) {}

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public Instant now() {
        return Instant.ofEpochMilli(wallMillis.get());
    }

    /** Sleeps by moving on; what is due in the meantime happens at its time. */
    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        sleeps.add(duration);
        advance(duration);
    }

    /** Moves on, as {@link #sleep} does. */
    public void advance(Duration duration) {
        long end = nanos.get() + duration.toNanos();
        for (Event due = nextBefore(end); due != null; due = nextBefore(end)) {
            nanos.set(due.atNanos);
            due.action.run();
        }
        nanos.set(end);
    }

    /** Sets the time of day, which moves nothing else. */
    public void setWall(Instant now) {
        wallMillis.set(now.toEpochMilli());
    }

    /** Lets something happen a while from now, when a sleep or an advance gets there. */
    public void after(Duration delay, Runnable action) {
        events.add(new Event(nanos.get() + delay.toNanos(), action));
    }

    /** All sleeps so far. */
    public List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }

    private Event nextBefore(long end) {
        Event next = events.stream()
                .filter(event -> event.atNanos - end <= 0)
                .min((a, b) -> Long.signum(a.atNanos - b.atNanos))
                .orElse(null);
        events.remove(next);
        return next;
    }
}
