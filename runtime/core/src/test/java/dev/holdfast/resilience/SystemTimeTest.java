package dev.holdfast.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class SystemTimeTest {

    private final SystemTime time = new SystemTime();

    /** DESIGN 6: Failsafe cuts synchronous delays to whole milliseconds, so that this one would be none. */
    @Test
    void sleepsForLessThanAMillisecond() throws Exception {
        long start = time.nanos();

        time.sleep(Duration.ofNanos(300_000));

        assertThat(time.nanos() - start).isGreaterThanOrEqualTo(300_000);
    }

    /** RUNTIME 71. */
    @Test
    void anInterruptEndsASleepAndClearsTheFlag() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> time.sleep(Duration.ofHours(1)));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aRingBeforeTheSleepIsNotMissed() throws Exception {
        var bell = new Bell();
        bell.ring();

        time.sleep(Duration.ofDays(1), bell);

        assertThat(bell.hasRung()).isFalse();
    }

    @Test
    void doesNotSleepForNothingOrLess() throws Exception {
        time.sleep(Duration.ZERO);
        time.sleep(Duration.ofSeconds(-1));
        time.sleep(Duration.ofSeconds(-1), new Bell());
    }

    @Test
    void chanceIsWithinItsRange() {
        var chance = new SystemChance();

        assertThat(DoubleStream.generate(chance::next).limit(10_000).boxed())
                .allSatisfy(next -> assertThat(next).isGreaterThanOrEqualTo(0).isLessThan(1));
    }
}
