package dev.holdfast.generator.check;

import dev.holdfast.text.Backoff;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When each attempt of a call starts and ends at the latest: every attempt runs into its timeout and every backoff draws
 * its longest wait.
 */
record AttemptSchedule(Duration call, Duration attempt, Backoff backoff) {
    /** The place of an attempt in the call; numbers start at 1. */
    Slot slot(int number) {
        Duration start = attempt.multipliedBy(number - 1L).plus(waits(number));
        Duration end = start.plus(attempt);
        return new Slot(
                start, end.compareTo(call) > 0 ? call : end, start.compareTo(call) >= 0, end.compareTo(call) > 0);
    }

    /** How many attempts can start before the call ends, at least 1. */
    int attemptsThatStart() {
        int number = 1;
        while (!slot(number + 1).neverStarts()) {
            number++;
        }
        return number;
    }

    /** The call timeout in which all attempts end, rounded up to whole seconds. */
    Duration callThatFits(int attempts) {
        Duration exact = attempt.multipliedBy(attempts).plus(waits(attempts));
        return Duration.ofSeconds(exact.plusNanos(999_999_999).toSeconds());
    }

    /** The longest attempt timeout, in whole seconds or quarters of one, with which all attempts end; none if too short. */
    Optional<Duration> attemptThatFits(int attempts) {
        Duration most = call.minus(waits(attempts));
        if (most.isNegative() || most.isZero()) {
            return Optional.empty();
        }
        long quarters = most.dividedBy(attempts).toMillis() / 250;
        Duration fit = Duration.ofMillis((quarters >= 4 ? quarters / 4 * 4 : quarters) * 250);
        return fit.isZero() ? Optional.empty() : Optional.of(fit);
    }

    /** A point in the call in seconds, as in {@code 20.75s}. */
    static String seconds(Duration point) {
        return BigDecimal.valueOf(point.toMillis(), 3).setScale(2, RoundingMode.HALF_UP) + "s";
    }

    private Duration waits(int number) {
        Duration sum = Duration.ZERO;
        for (int failed = 1; failed < number; failed++) {
            sum = sum.plus(longestWait(failed));
        }
        return sum;
    }

    private Duration longestWait(int failed) {
        double nanos = backoff.first().toNanos() * Math.pow(backoff.factor(), failed - 1);
        return nanos >= backoff.most().toNanos() ? backoff.most() : Duration.ofNanos((long) nanos);
    }

    /** A schedule for readers: one row for each attempt, with its times in columns. */
    List<Row> rows(int attempts) {
        int width = seconds(slot(attempts).start()).length();
        return IntStream.rangeClosed(1, attempts)
                .mapToObj(number -> row(number, width))
                .toList();
    }

    private Row row(int number, int width) {
        Slot slot = slot(number);
        String start = " ".repeat(width - seconds(slot.start()).length()) + seconds(slot.start());
        String label = "attempt " + number;
        if (slot.neverStarts()) {
            return new Row(label, start, "never starts");
        }
        return new Row(label, start + " - " + seconds(slot.end()), slot.isCutOff() ? "cut off" : "");
    }

    /** The place of an attempt in the call. */
    record Slot(Duration start, Duration end, boolean neverStarts, boolean isCutOff) {}

    /** The place of an attempt in the call, in words. */
    record Row(String label, String span, String remark) {}
}
