package dev.holdfast.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.text.Rate;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Together, processes that share a limit keep it: RUNTIME 64. */
final class ReplicasTest {
    private final ManualTime time = new ManualTime();

    @Test
    void sixProcessesTakeASixthEach() throws Exception {
        List<RateLimiter> processes = IntStream.range(0, 6)
                .mapToObj(it -> process(12, "12/s", "600/min"))
                .toList();

        assertThat(processes.stream().mapToInt(ReplicasTest::atOnce)).allMatch(it -> it == 2);
        time.sleep(Duration.ofSeconds(1));
        assertThat(processes.stream().mapToInt(ReplicasTest::atOnce)).allMatch(it -> it == 2);
    }

    @Test
    void aQuotaIsDividedToo() throws Exception {
        RateLimiter process = process(12, "12/s", "60/min");
        int turns = 0;
        for (int i = 0; i < 40; i++) {
            turns += atOnce(process);
            time.sleep(Duration.ofMillis(500));
        }

        assertThat(turns).isEqualTo(10);
    }

    @Test
    void aBurstIsAtLeastOne() {
        assertThat(atOnce(process(1, "12/s"))).isEqualTo(1);
    }

    @Test
    void aPartOfLessThanOneIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> process(1, "1/s", "5/day"))
                .withMessageContaining("5/day for 6 replicas");
        for (int replicas : new int[] {-1, 0, 1_001, Integer.MAX_VALUE}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new LimitRule("provider", List.of(Rate.parse("1/s")), 1, null, replicas));
        }
    }

    @Test
    void aThousandProcessesShareOneADay() {
        var rule = new LimitRule("provider", List.of(Rate.parse("1/day")), 1, null, 1_000);
        var limiter = new RateLimiter(rule, time, () -> 0.5);

        assertThat(atOnce(limiter)).isEqualTo(1);
        assertThat(limiter.reserve(Duration.ofDays(1_001)).remaining()).isEqualTo(Duration.ofDays(1_000));
    }

    private RateLimiter process(int burst, String... rates) {
        var rule = new LimitRule(
                "provider", List.of(rates).stream().map(Rate::parse).toList(), burst, null, 6);
        return new RateLimiter(rule, time, () -> 0.5);
    }

    private static int atOnce(RateLimiter limiter) {
        int turns = 0;
        while (true) {
            try {
                limiter.reserve(Duration.ZERO);
                turns++;
            } catch (Rejected e) {
                return turns;
            }
        }
    }
}
