package dev.holdfast.generator.plan;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a call may take; null where the policy does not say.
 *
 * @param call the whole call
 * @param attempt one attempt
 * @param connect opening a connection
 */
public record TimeoutPlan(
        @Nullable Setting<Duration> call,
        @Nullable Setting<Duration> attempt,
        @Nullable Setting<Duration> connect) {}
