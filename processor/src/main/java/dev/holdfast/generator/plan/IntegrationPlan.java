package dev.holdfast.generator.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the operators of an integration need beyond its client; never passes through annotations.
 *
 * @param id the provider's id
 * @param owner the team that owns the integration
 * @param tier how much depends on it
 * @param observe who is told when it fails; null where the policy does not say
 * @param secrets the lifecycle of its secrets
 * @param floors what may not be loosened
 * @param facts what is said of the provider
 * @param operations what is said of its operations, by id
 * @param origin where the provider is described
 */
public record IntegrationPlan(
        String id,
        String owner,
        Tier tier,
        @Nullable ObservePlan observe,
        List<SecretPlan> secrets,
        List<FloorPlan> floors,
        ProviderFacts facts,
        Map<String, DocumentedOperation> operations,
        Origin origin) {
    /** Copies the collections. */
    public IntegrationPlan {
        secrets = List.copyOf(secrets);
        floors = List.copyOf(floors);
        operations = Collections.unmodifiableMap(new LinkedHashMap<>(operations));
    }

    /** The same with what the document says. */
    public IntegrationPlan with(String version, Map<String, DocumentedOperation> documented) {
        ProviderFacts all =
                new ProviderFacts(version, facts.docs(), facts.versionHeaders(), facts.meanings(), facts.access());
        return new IntegrationPlan(id, owner, tier, observe, secrets, floors, all, documented, origin);
    }
}
