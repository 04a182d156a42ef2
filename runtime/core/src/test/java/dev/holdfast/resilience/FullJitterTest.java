package dev.holdfast.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.testing.Cases;
import dev.holdfast.text.Backoff;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FullJitterTest {

    private static final Backoff BACKOFF = Backoff.parse("250ms..2s x2");

    @ParameterizedTest
    @CsvSource({"1, PT0.25S", "2, PT0.5S", "3, PT1S", "4, PT2S", "5, PT2S", "1000, PT2S", "2147483647, PT2S"})
    void growsUpToTheLongestWait(int failedAttempts, Duration longest) {
        assertThat(FullJitter.longest(BACKOFF, failedAttempts)).isEqualTo(longest);
        assertThat(new FullJitter(() -> 0.5).delay(BACKOFF, failedAttempts)).isEqualTo(longest.dividedBy(2));
    }

    /** RUNTIME 29; DESIGN 6: Failsafe adds its jitter after the cap. */
    @Test
    void neverWaitsLongerThanTheCap() {
        Cases.check(random -> {
            long first = Cases.number(random, 1L << 50);
            Duration most = Duration.ofNanos(first + Cases.number(random, 1L << 50));
            var backoff = new Backoff(Duration.ofNanos(first), most, 1 + random.nextDouble() * 99);
            int failedAttempts = (int) Cases.number(random, Integer.MAX_VALUE);

            assertThat(new FullJitter(random::nextDouble).delay(backoff, failedAttempts))
                    .isBetween(Duration.ZERO, most);
        });
    }

    /** RUNTIME 29: also at the cap, where jitter within what is left of it would pile up. */
    @Test
    void spreadsEvenlyFromNothingToTheCap() {
        long seed = 42;
        var random = new Random(seed);
        var jitter = new FullJitter(random::nextDouble);
        int[] tenths = new int[10];

        for (int i = 0; i < 100_000; i++) {
            long nanos = jitter.delay(BACKOFF, 9).toNanos();
            tenths[(int) (nanos / 200_000_000)]++;
        }

        assertThat(IntStream.of(tenths).boxed())
                .as("seed %d", seed)
                .allSatisfy(count -> assertThat(count).isBetween(9_600, 10_400));
    }

    /** RUNTIME 29; DESIGN 6: Failsafe cuts delays to whole milliseconds. */
    @Test
    void keepsNanoseconds() {
        var jitter = new FullJitter(() -> 0.123456789);

        assertThat(jitter.delay(Backoff.parse("1ms..1ms x1"), 1)).isEqualTo(Duration.ofNanos(123_456));
    }

    @Test
    void refusesAWaitBeforeAnyFailure() {
        assertThatIllegalArgumentException().isThrownBy(() -> FullJitter.longest(BACKOFF, 0));
    }

    /** RUNTIME 32. */
    @ParameterizedTest
    @CsvSource({
        "PT5S, PT1S, 0, PT5S",
        "PT5S, PT1S, 0.5, PT5.25S",
        "PT60S, PT1S, 0.5, PT60.5S",
        "PT1S, PT2S, 0.5, PT2.05S",
        "PT0S, PT2S, 0.5, PT2S"
    })
    void aHintIsALowerBoundAndALittleSpread(Duration hint, Duration backoff, double chance, Duration delay) {
        assertThat(new FullJitter(() -> chance).delayAfterHint(hint, backoff)).isEqualTo(delay);
    }
}
