package dev.holdfast.generator.plan;

import dev.holdfast.text.Rate;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How fast the provider may be called.
 *
 * @param bucket who shares it
 * @param rates the rates, all of which hold
 * @param burst how many calls may come at once
 * @param queue the longest wait for a turn; null for as long as the deadline allows
 * @param replicas how many processes share the rates and the burst
 */
public record LimitPlan(
        String bucket,
        List<Rate> rates,
        int burst,
        @Nullable Duration queue,
        int replicas) {
    /** Copies the lists. */
    public LimitPlan {
        rates = List.copyOf(rates);
    }
}
