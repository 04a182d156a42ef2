package dev.holdfast.simulation;

import dev.holdfast.resilience.Sleeper;
import dev.holdfast.resilience.Ticker;
import dev.holdfast.resilience.Wall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Clocks of a discrete simulation. Many threads take part and exactly one of them runs at any time: the one whose event is
 * the next; it runs until it sleeps or ends, and time stands still meanwhile. So a run depends on nothing but its seed.
 */
final class VirtualTime implements Ticker, Wall, Sleeper {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::number));
    private final Deque<Worker> idle = new ArrayDeque<>();
    private long now;
    private long numbers;
    private @Nullable Throwable failure;

    private record Event(long at, long number, Semaphore turn) {}

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public Instant now() {
        return BEGIN.plusNanos(now);
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        Semaphore turn = new Semaphore(0);
        schedule(now + Math.max(0, duration.toNanos()), turn);
        giveWay();
        turn.acquire();
    }

    /** Lets something run beside the caller, now or later, when the caller sleeps. */
    void start(Runnable task) {
        Worker worker = idle.isEmpty() ? new Worker() : idle.pop();
        worker.task = task;
        schedule(now, worker.turn);
    }

    /** Sleeps until a moment, which may have passed. */
    void sleepUntil(long nanos) throws InterruptedException {
        sleep(Duration.ofNanos(Math.max(0, nanos - now)));
    }

    /** Ends the threads, which must all be done, and fails if one of them did. */
    void close() {
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        idle.forEach(it -> it.thread.interrupt());
    }

    private void schedule(long at, Semaphore turn) {
        events.add(new Event(at, numbers++, turn));
    }

    private void giveWay() {
        Event next = events.remove();
        now = next.at();
        next.turn().release();
    }

    /** A thread that does one task after the other. */
    private final class Worker implements Runnable {
        private final Semaphore turn = new Semaphore(0);
        private final Thread thread = new Thread(this, "simulated");
        private Runnable task = () -> {};

        Worker() {
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        @SuppressWarnings("InterruptedExceptionSwallowed") // that is how it ends
        public void run() {
            try {
                while (true) {
                    turn.acquire();
                    doTask();
                    idle.push(this);
                    giveWay();
                }
            } catch (InterruptedException ended) {
                return;
            }
        }

        private void doTask() {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                failure = e;
            }
        }
    }
}
