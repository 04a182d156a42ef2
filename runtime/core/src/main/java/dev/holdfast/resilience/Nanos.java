package dev.holdfast.resilience;

import java.time.Duration;

/** Durations as nanoseconds that can be added to a clock's reading and subtracted again. */
final class Nanos {

    /** About a hundred years; the sum of two still fits a {@code long}. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private Nanos() {}

    /** From zero, for negative durations too, to a hundred years, for longer ones too. */
    static long of(Duration duration) {
        if (duration.isNegative()) {
            return 0;
        }
        return duration.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : duration.toNanos();
    }
}
