package dev.holdfast.generator.check;

import java.time.Duration;

/** Timeouts that fit the ones already chosen, in round numbers for a person to start from. */
final class TimeoutAdvice {
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(1);

    private TimeoutAdvice() {}

    /** A connect timeout that leaves an attempt most of its time, at most 1s. */
    static Duration connectWithin(Duration attempt) {
        Duration third = attempt.dividedBy(3);
        return round(third.compareTo(LONGEST_CONNECT) < 0 ? third : LONGEST_CONNECT);
    }

    /** An attempt timeout of which three fit into a call. */
    static Duration attemptWithin(Duration call) {
        return round(call.dividedBy(3));
    }

    /** A call timeout that has room for three attempts. */
    static Duration callAround(Duration attempt) {
        return attempt.multipliedBy(3).plus(Duration.ofSeconds(1));
    }

    /** The largest 1, 2, 3 or 5 times a power of ten that is not longer, counted in milliseconds; 1ms if there is none. */
    private static Duration round(Duration duration) {
        long millis = Math.max(1, duration.toMillis());
        long power = 1;
        while (power <= millis / 10) {
            power *= 10;
        }
        long digit = millis / power;
        long rounded = digit >= 5 ? 5 : Math.min(digit, 3);
        return Duration.ofMillis(rounded * power);
    }
}
