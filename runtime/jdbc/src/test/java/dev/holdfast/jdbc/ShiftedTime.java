package dev.holdfast.jdbc;

import dev.holdfast.resilience.Sleeper;
import dev.holdfast.resilience.SystemTime;
import dev.holdfast.resilience.Ticker;
import dev.holdfast.resilience.Wall;
import java.time.Duration;
import java.time.Instant;

/**
 * The machine's time, the time of day a while ahead: what a process that is started later sees.
 *
 * @param system the machine's time
 * @param ahead how far
 */
record ShiftedTime(SystemTime system, Duration ahead) implements Ticker, Wall, Sleeper {
    @Override
    public long nanos() {
        return system.nanos();
    }

    @Override
    public Instant now() {
        return system.now().plus(ahead);
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        system.sleep(duration);
    }
}
