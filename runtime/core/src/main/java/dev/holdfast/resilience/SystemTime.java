package dev.holdfast.resilience;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * The machine's clocks; with {@link SystemChance} the only place that asks the system.
 */
public final class SystemTime implements Ticker, Wall, Sleeper {

    /** The machine's clocks. */
    public SystemTime() {}

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        // Parks instead of Thread.sleep, which rounds to whole milliseconds on 17.
        long end = nanos() + Nanos.of(duration);
        for (long left = end - nanos(); left > 0; left = end - nanos()) {
            throwIfInterrupted();
            LockSupport.parkNanos(this, left);
        }
        throwIfInterrupted();
    }

    @Override
    public void sleep(Duration most, Bell bell) throws InterruptedException {
        bell.await(Nanos.of(most));
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while waiting");
        }
    }
}
