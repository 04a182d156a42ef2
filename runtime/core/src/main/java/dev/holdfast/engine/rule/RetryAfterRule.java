package dev.holdfast.engine.rule;

import dev.holdfast.text.Durations;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the provider's {@code Retry-After} may ask for.
 *
 * @param longest the longest wait inside a call
 * @param pause the longest time for which the limiter holds back all calls
 * @param absent the wait when a throttled answer carries no hint; null for the backoff
 */
public record RetryAfterRule(
        Duration longest, Duration pause, @Nullable Duration absent) {

    /** Reads the texts; an empty last one is none. */
    public static RetryAfterRule parse(String longest, String pause, String absent) {
        var unhinted = absent.isEmpty() ? null : Durations.parse(absent);
        return new RetryAfterRule(Durations.parse(longest), Durations.parse(pause), unhinted);
    }

    /** The wait without a hint; empty for the backoff. */
    public Optional<Duration> whenAbsent() {
        return Optional.ofNullable(absent);
    }
}
