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
 * @param replicas how many processes share the rates and the burst, 1 to 1000: each takes its part of them, rounded down but of
 *     the burst at least 1
 */
public record LimitRule(
        String bucket,
        List<Rate> rates,
        int burst,
        @Nullable Duration queue,
        int replicas) {

    private static final int MOST_REPLICAS = 1_000;

    /** The limit of a process that shares it with no other one. */
    public LimitRule(String bucket, List<Rate> rates, int burst, @Nullable Duration queue) {
        this(bucket, rates, burst, queue, 1);
    }

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
        if (replicas < 1 || replicas > MOST_REPLICAS) {
            throw new IllegalArgumentException(
                    "limit " + bucket + " has " + replicas + " replicas: give 1 to " + MOST_REPLICAS);
        }
        for (Rate quota : rates.subList(1, rates.size())) {
            if (quota.count() < replicas) {
                throw new IllegalArgumentException("limit " + bucket + " has " + quota + " for " + replicas
                        + " replicas: there is less than one for each");
            }
        }
    }

    /** How many calls of this process may come at once. */
    int ownBurst() {
        return Math.max(1, burst / replicas);
    }
}
