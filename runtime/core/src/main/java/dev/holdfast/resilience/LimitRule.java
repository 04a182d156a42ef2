package dev.holdfast.resilience;

import dev.holdfast.text.Rate;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How fast a provider may be called.
 *
 * @param bucket who shares the limit; not empty
 * @param rates at least one, all of which hold, sorted by their time. The one of the shortest time sets the pace: over any
 *     time {@code w}, at most {@code burst + rate * w} calls. The others are quotas: never more than their count in any
 *     second, minute, hour or day
 * @param burst how many calls may come at once after a pause, at least 1
 * @param queue the longest wait for a turn, more than zero; null for as long as each call allows
 */
public record LimitRule(
        String bucket,
        List<Rate> rates,
        int burst,
        @Nullable Duration queue) {

    /** Checks the ranges. */
    public LimitRule {
        rates = rates.stream()
                .sorted(Comparator.comparing(Rate::per).thenComparing(Rate::count))
                .toList();
        if (bucket.isBlank()) {
            throw new IllegalArgumentException("a limit has no bucket: name who shares it, as in provider");
        }
        if (rates.isEmpty()) {
            throw new IllegalArgumentException("limit " + bucket + " has no rate: give one, as in 80/s");
        }
        if (burst < 1) {
            throw new IllegalArgumentException("limit " + bucket + " has burst " + burst + ": give at least 1");
        }
        if (queue != null && (queue.isNegative() || queue.isZero())) {
            throw new IllegalArgumentException(
                    "limit " + bucket + " has queue " + queue + ": give a time above zero, as in 250ms, or none");
        }
    }
}
