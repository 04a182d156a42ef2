package dev.holdfast.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** RUNTIME 2. */
final class DeadlineTest {

    private final ManualTime time = new ManualTime();

    @Test
    void countsDownAndStopsAtZero() {
        var deadline = Deadline.after(time, Duration.ofSeconds(2));

        time.advance(Duration.ofMillis(500));
        assertThat(deadline.remaining()).isEqualTo(Duration.ofMillis(1500));
        assertThat(deadline.hasPassed()).isFalse();

        time.advance(Duration.ofSeconds(5));
        assertThat(deadline.remaining()).isZero();
        assertThat(deadline.hasPassed()).isTrue();
    }

    @Test
    void theTimeOfDayHasNoInfluence() {
        var deadline = Deadline.after(time, Duration.ofSeconds(2));

        time.setWall(Instant.EPOCH);

        assertThat(deadline.remaining()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void theEarlierOneWins() {
        var call = Deadline.after(time, Duration.ofSeconds(2));

        assertThat(call.earlier(Duration.ofSeconds(1)).remaining()).isEqualTo(Duration.ofSeconds(1));
        assertThat(call.earlier(Duration.ofSeconds(3))).isEqualTo(call);
    }

    @Test
    void takesAnyDuration() {
        assertThat(Deadline.after(time, Duration.ofSeconds(Long.MAX_VALUE)).remaining())
                .isEqualTo(Duration.ofDays(36_500));
        assertThat(Deadline.after(time, Duration.ofSeconds(-1)).hasPassed()).isTrue();
    }
}
