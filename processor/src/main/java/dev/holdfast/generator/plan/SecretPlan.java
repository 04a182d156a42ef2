package dev.holdfast.generator.plan;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The lifecycle of a secret.
 *
 * @param name its name
 * @param type what it is, as in {@code static-api-key}
 * @param source where it is read
 * @param rotation how often it is replaced; null where the policy does not say
 * @param revocation how it is made worthless; null where the policy does not say
 * @param origin where it was declared
 */
public record SecretPlan(
        String name,
        String type,
        String source,
        @Nullable Setting<Duration> rotation,
        @Nullable Setting<String> revocation,
        Origin origin) {}
