package dev.holdfast.generator.plan;

import dev.holdfast.text.Backoff;
import dev.holdfast.text.Slow;
import dev.holdfast.text.Trip;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When calls are refused because most of the latest ones failed.
 *
 * @param scope who shares it
 * @param window how far back outcomes count
 * @param opensAt the share of failures that opens it
 * @param slow the share of slow attempts that opens it; null if slowness does not count
 * @param pause how long it stays open
 * @param probes how many successes close it
 */
public record BreakerPlan(
        String scope,
        Duration window,
        Trip opensAt,
        @Nullable Slow slow,
        Backoff pause,
        int probes) {}
