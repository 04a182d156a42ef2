package dev.holdfast.generator.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.text.Backoff;
import dev.holdfast.text.Durations;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The arithmetic of CHECKS, RetriesOutliveCall. */
final class AttemptScheduleTest {
    private final AttemptSchedule schedule = schedule("20s", "10s", "250ms..2s x2");

    @Test
    void startsEachAttemptAfterTheLongestWait() {
        assertThat(schedule.slot(1).start()).isEqualTo(Duration.ZERO);
        assertThat(schedule.slot(2).start()).isEqualTo(Duration.ofMillis(10_250));
        assertThat(schedule.slot(3).start()).isEqualTo(Duration.ofMillis(20_750));
    }

    @Test
    void endsAttemptsWithTheCall() {
        assertThat(schedule.slot(1).isCutOff()).isFalse();
        assertThat(schedule.slot(2).isCutOff()).isTrue();
        assertThat(schedule.slot(2).end()).isEqualTo(Duration.ofSeconds(20));
        assertThat(schedule.slot(2).neverStarts()).isFalse();
        assertThat(schedule.slot(3).neverStarts()).isTrue();
    }

    @Test
    void anAttemptThatStartsAsTheCallEndsNeverStarts() {
        assertThat(schedule("10s", "10s", "1s..1s x1").slot(2).neverStarts()).isTrue();
        assertThat(schedule("11s", "10s", "1s..1s x1").slot(2).neverStarts()).isTrue();
        assertThat(schedule("12s", "10s", "1s..1s x1").slot(2).neverStarts()).isFalse();
    }

    @Test
    void waitsGrowUpToTheLongest() {
        AttemptSchedule growing = schedule("60s", "1s", "1s..3s x2");

        assertThat(growing.slot(4).start()).isEqualTo(Duration.ofSeconds(3 + 1 + 2 + 3));
        assertThat(growing.slot(5).start()).isEqualTo(Duration.ofSeconds(4 + 1 + 2 + 3 + 3));
    }

    @Test
    void findsWhatWouldFit() {
        assertThat(schedule.attemptsThatStart()).isEqualTo(2);
        assertThat(schedule.callThatFits(3)).isEqualTo(Duration.ofSeconds(31));
        assertThat(schedule.attemptThatFits(3)).contains(Duration.ofSeconds(6));
        assertThat(schedule("2s", "2s", "100ms..1s x2").attemptThatFits(3)).contains(Duration.ofMillis(500));
        assertThat(schedule("1s", "1s", "1s..1s x1").attemptThatFits(2)).isEmpty();
    }

    @Test
    void writesTimesInColumns() {
        assertThat(schedule.rows(3))
                .containsExactly(
                        new AttemptSchedule.Row("attempt 1", " 0.00s - 10.00s", ""),
                        new AttemptSchedule.Row("attempt 2", "10.25s - 20.00s", "cut off"),
                        new AttemptSchedule.Row("attempt 3", "20.75s", "never starts"));
    }

    private static AttemptSchedule schedule(String call, String attempt, String backoff) {
        return new AttemptSchedule(Durations.parse(call), Durations.parse(attempt), Backoff.parse(backoff));
    }
}
