package dev.holdfast.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Cases;
import dev.holdfast.text.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The arithmetic below the limiter, over all histories. */
final class PaceTest {

    private record Turn(long number, long atNanos) {}

    /** RUNTIME 64: over any window, at most {@code burst + rate * window}, also when unused turns come back. */
    @Test
    void neverGrantsMoreThanBurstAndRate() {
        Cases.check(random -> {
            int count = 1 + random.nextInt(50);
            int burst = 1 + random.nextInt(6);
            long now = Long.MAX_VALUE - 5;
            var pace = new Pace(new Rate(count, Duration.ofSeconds(1)), burst, now);
            List<Turn> used = new ArrayList<>();

            for (int i = 0; i < 200; i++) {
                now += random.nextInt(4) == 0 ? random.nextInt(2_000_000_000) : random.nextInt(50_000_000);
                if (pace.nanosUntil(now, 1) == 0) {
                    used.add(new Turn(pace.take(now), now));
                }
                if (random.nextInt(4) == 0 && !used.isEmpty()) {
                    int which = used.size() - 1 - random.nextInt(Math.min(3, used.size()));
                    pace.giveBack(used.remove(which).number());
                }
            }

            assertBound(used, count, burst);
        });
    }

    @Test
    void theWaitItNamesIsTheWaitItTakes() {
        Cases.check(random -> {
            int permits = 1 + random.nextInt(20);
            var rate = new Rate(1 + random.nextInt(50), Duration.ofSeconds(1));
            long now = 0;
            var pace = new Pace(rate, 1 + random.nextInt(6), now);
            long named = pace.nanosUntil(now, permits);

            for (int i = 0; i < permits; i++) {
                now += pace.nanosUntil(now, 1);
                pace.take(now);
            }

            assertThat(now).isEqualTo(named);
        });
    }

    @Test
    void aTurnComesBackOnlyWhereItWouldNotLetOneTooManyThrough() {
        var pace = new Pace(Rate.parse("1/s"), 1, 0);
        long unused = pace.take(0);
        pace.take(5_000_000_000L);

        pace.giveBack(unused);

        assertThat(pace.nanosUntil(5_000_000_000L, 1)).isEqualTo(1_000_000_000);
    }

    @Test
    void aHugeBurstIsNoOverflow() {
        var pace = new Pace(Rate.parse("1/day"), Integer.MAX_VALUE, 0);

        assertThat(pace.nanosUntil(0, 1_000)).isZero();
        assertThat(pace.available(0)).isGreaterThan(1_000);
    }

    private static void assertBound(List<Turn> used, int count, int burst) {
        for (int from = 0; from < used.size(); from++) {
            for (int to = from; to < used.size(); to++) {
                double seconds = (used.get(to).atNanos() - used.get(from).atNanos()) / 1e9;
                assertThat((double) (to - from + 1)).isLessThanOrEqualTo(burst + count * seconds + 1e-6);
            }
        }
    }
}
