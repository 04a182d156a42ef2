package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.plan.AuthPlan;
import dev.holdfast.generator.plan.DocumentedOperation;
import dev.holdfast.generator.plan.IntegrationPlan;
import dev.holdfast.generator.policy.KeysSection;
import dev.holdfast.generator.policy.PolicyFile;
import dev.holdfast.generator.spec.ApiOperation;
import dev.holdfast.generator.spec.ApiParameter;
import dev.holdfast.generator.spec.ApiSpec;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds what a document says of operations to what a policy says of an integration. */
public final class IntegrationResolver {
    private static final Set<String> TOKENS =
            Set.of("token", "access_token", "api_key", "apikey", "api-key", "x-api-key", "auth_token");

    private final PolicyFile policy;
    private final Diagnostics diagnostics;

    /** Makes a resolver of a policy that reports names which are not there. */
    public IntegrationResolver(PolicyFile policy, Diagnostics diagnostics) {
        this.policy = policy;
        this.diagnostics = diagnostics;
    }

    /**
     * Resolves an integration.
     *
     * @param spec what the document says of the used operations
     * @param resolved what the policy says of them
     * @param auth how requests are authenticated; null for not at all
     * @return what rules need to know of document and policy together
     */
    public IntegrationPlan resolve(ApiSpec spec, List<ResolvedOperation> resolved, @Nullable AuthPlan auth) {
        Map<String, ResolvedOperation> byId = new LinkedHashMap<>();
        resolved.forEach(it -> byId.put(it.used().facts().id(), it));
        LatencyGoals goals = new LatencyGoals(policy.observe(), diagnostics);
        goals.check(resolved);
        KeysSection keys = policy.keys();
        WrittenByClient written = new WrittenByClient(
                keys == null ? null : keys.header(), auth, policy.dropped().keySet());
        Verdicts verdicts = new Verdicts(spec.schemas());
        ScopeNeeds scopes = new ScopeNeeds(policy.auth(), diagnostics);
        scopes.check(spec.operations());
        Map<String, DocumentedOperation> operations = new LinkedHashMap<>();
        for (ApiOperation operation : spec.operations()) {
            ResolvedOperation rules = byId.get(operation.id());
            if (rules != null) {
                operations.put(
                        operation.id(),
                        new DocumentedOperation(
                                operation.id(),
                                operation.place(),
                                statuses(operation),
                                key(operation),
                                needsCredential(operation),
                                scopes.of(operation),
                                credentials(operation, written),
                                verdicts.of(operation),
                                decided(rules.settings()),
                                goals.of(rules)));
            }
        }
        return new ProviderResolver(policy).integration().with(spec.version(), operations);
    }

    private static Set<String> statuses(ApiOperation operation) {
        Set<String> statuses = new LinkedHashSet<>();
        operation.responses().forEach(it -> statuses.add(it.status()));
        return statuses;
    }

    private static DocumentedOperation.@Nullable KeyParameter key(ApiOperation operation) {
        return operation.parameters().stream()
                .filter(it -> it.location() == ApiParameter.Location.HEADER)
                .filter(it -> it.name()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[-_]", "")
                        .contains("idempotencykey"))
                .map(it -> new DocumentedOperation.KeyParameter(it.name(), it.longest(), it.place()))
                .findFirst()
                .orElse(null);
    }

    /** An alternative without schemes lets everybody in: OpenAPI 3.1, section Operation Object. */
    private static boolean needsCredential(ApiOperation operation) {
        return !operation.security().isEmpty() && operation.security().stream().noneMatch(Map::isEmpty);
    }

    private static List<String> credentials(ApiOperation operation, WrittenByClient written) {
        return operation.parameters().stream()
                .filter(it -> it.location() != ApiParameter.Location.PATH && !written.covers(it))
                .map(ApiParameter::name)
                .filter(it -> TOKENS.contains(it.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }

    private static Set<String> decided(EffectiveMap settings) {
        Set<String> decided = new LinkedHashSet<>();
        // limits: none without because was reported when it was read
        if (settings.value("limits") != null) {
            decided.add("limits");
        }
        EffectiveValue breaker = settings.value("breaker");
        if (breaker != null && breaker.because() != null) {
            decided.add("breaker");
        }
        EffectiveMap response = settings.map("response");
        if (response != null && response.value("redirects") != null) {
            decided.add("redirects");
        }
        return decided;
    }
}
