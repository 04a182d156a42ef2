package dev.holdfast.generator.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the operators of an integration need beyond its client; never passes through annotations.
 *
 * @param id the provider's id
 * @param owner the team that owns the integration
 * @param tier how much depends on it
 * @param observe who is told when it fails; null where the policy does not say
 * @param secrets the lifecycle of its secrets
 * @param origin where the provider is described
 */
public record IntegrationPlan(
        String id, String owner, Tier tier, @Nullable ObservePlan observe, List<SecretPlan> secrets, Origin origin) {
    /** Copies the lists. */
    public IntegrationPlan {
        secrets = List.copyOf(secrets);
    }
}
