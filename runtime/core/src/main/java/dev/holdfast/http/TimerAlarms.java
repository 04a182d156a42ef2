package dev.holdfast.http;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Alarms of the real time: one daemon thread that enforces limits on the network's own time.
 *
 * <p>An alarm that is no longer needed is removed at once: cancelled timers that pile up make each new one slower (RUNTIME
 * 10).
 */
final class TimerAlarms implements Alarms {

    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(1, new DaemonThreads("holdfast-deadline"));

    TimerAlarms() {
        thread.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Alarm after(Duration delay, Runnable action) {
        Future<?> task = thread.schedule(action, nanos(delay), TimeUnit.NANOSECONDS);
        return () -> task.cancel(false);
    }

    @Override
    public void every(Duration pause, Runnable action) {
        Future<?> unused = thread.scheduleWithFixedDelay(action, nanos(pause), nanos(pause), TimeUnit.NANOSECONDS);
    }

    /** How many alarms have not gone off yet. */
    int pending() {
        return thread.getQueue().size();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    /** A limit may be longer than a long of nanoseconds, which is 292 years. */
    private static long nanos(Duration delay) {
        try {
            return delay.toNanos();
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE / 2;
        }
    }
}
