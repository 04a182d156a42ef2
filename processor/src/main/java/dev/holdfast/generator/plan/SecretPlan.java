package dev.holdfast.generator.plan;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The lifecycle of a secret.
 *
 * @param name its name
 * @param type what it is, as in {@code static-api-key}
 * @param source where it is read
 * @param rotation how it is replaced; null where the policy does not say
 * @param revocation how it is made worthless; null where the policy does not say
 * @param origin where it was declared
 */
public record SecretPlan(
        String name,
        String type,
        String source,
        @Nullable Rotation rotation,
        @Nullable Revocation revocation,
        Origin origin) {
    /**
     * How a secret is replaced.
     *
     * @param every how often
     * @param overlap how long old and new both work
     * @param owner who does it
     * @param runbook the page that says how; null where the policy does not say
     */
    public record Rotation(
            Setting<Duration> every,
            Duration overlap,
            String owner,
            @Nullable String runbook) {}

    /**
     * How a secret is made worthless.
     *
     * @param how what to do
     * @param within how soon it is worthless
     */
    public record Revocation(String how, Duration within) {}
}
