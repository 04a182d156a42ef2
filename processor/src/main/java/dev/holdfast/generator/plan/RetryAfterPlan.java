package dev.holdfast.generator.plan;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the provider's {@code Retry-After} may ask for.
 *
 * @param longest the longest wait inside a call
 * @param pause the longest pause of the limiter
 * @param absent the wait without a hint; null for the backoff
 */
public record RetryAfterPlan(
        Duration longest, Duration pause, @Nullable Duration absent) {}
