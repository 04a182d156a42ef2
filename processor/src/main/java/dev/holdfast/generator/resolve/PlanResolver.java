package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Nearest;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.AuthPlan;
import dev.holdfast.generator.plan.ClientPlan;
import dev.holdfast.generator.plan.CommonRules;
import dev.holdfast.generator.plan.ErrorPlan;
import dev.holdfast.generator.plan.InterfacePlan;
import dev.holdfast.generator.plan.JavaName;
import dev.holdfast.generator.plan.OperationOrigin;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.Origin;
import dev.holdfast.generator.plan.ProviderPlan;
import dev.holdfast.generator.plan.ResiliencePlan;
import dev.holdfast.generator.plan.ResultWrapping;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.generator.policy.KeysSection;
import dev.holdfast.generator.policy.PolicyFile;
import dev.holdfast.generator.policy.ProviderSection;
import dev.holdfast.generator.policy.Stated;
import dev.holdfast.generator.spec.ApiOperation;
import dev.holdfast.generator.spec.ApiParameter;
import dev.holdfast.generator.spec.ApiSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Joins what the document says of a client with what the policy says of it. */
public final class PlanResolver {
    private final PolicyFile policy;
    private final JavaName client;
    private final JavaName exception;
    private final Diagnostics diagnostics;

    /** Makes a resolver of a policy that reports what does not fit. */
    public PlanResolver(PolicyFile policy, String packageName, Diagnostics diagnostics) {
        Stated<String> named = policy.names().client();
        String prefix = NameWords.of((named == null ? policy.provider().id() : named).value())
                .pascal();
        this.policy = policy;
        this.client = new JavaName(packageName, prefix + "Client");
        this.exception = client.sibling(prefix + "Exception");
        this.diagnostics = diagnostics;
    }

    /**
     * Joins both sides.
     *
     * @param spec what the document says of the used operations
     * @param resolved what the policy says of them
     * @return the plan, without operations that cannot be generated, which were reported
     */
    public ClientPlan join(ApiSpec spec, List<ResolvedOperation> resolved) {
        Map<String, ResolvedOperation> byId = new LinkedHashMap<>();
        resolved.forEach(it -> byId.put(it.used().facts().id(), it));
        AuthPlan auth = new AuthResolver(policy, diagnostics)
                .resolve(SecuritySchemes.usable(spec.securitySchemes()))
                .orElse(null);
        checkDropped(spec);
        ClientShape shape = shape(spec, byId, auth);
        OperationServers servers = new OperationServers(policy, spec, diagnostics);
        List<ErrorPlan> errors = SharedErrors.of(shape.interfaces().stream()
                .flatMap(it -> it.operations().stream())
                .map(OperationShape::errors)
                .toList());
        PagingUnused unused = new PagingUnused(policy.layers());
        PagingResolver pages = new PagingResolver(shape.types(), byId, unused, diagnostics);
        Map<String, ApiOperation> documented = new HashMap<>();
        spec.operations().forEach(it -> documented.put(it.id(), it));
        List<InterfacePlan> interfaces = new ArrayList<>();
        for (InterfaceShape part : shape.interfaces()) {
            List<OperationPlan> operations = part.operations().stream()
                    .flatMap(it -> Optional.ofNullable(byId.get(it.api().id())).stream()
                            .map(rules -> operation(it, rules, servers.of(it.api()), errors)))
                    .toList();
            interfaces.add(new InterfacePlan(
                    part.name(), part.accessor(), part.doc(), pages.withPages(operations, documented)));
        }
        unused.check(diagnostics);
        List<ResiliencePlan> all = interfaces.stream()
                .flatMap(it -> it.operations().stream())
                .map(OperationPlan::resilience)
                .toList();
        return new ClientPlan(
                provider(auth, CommonRules.of(all), errors), interfaces, shape.types(), shape.headers(), false);
    }

    /** What the policy drops must be there, or a name is misspelt. */
    private void checkDropped(ApiSpec spec) {
        Set<String> known = spec.operations().stream()
                .flatMap(it -> it.parameters().stream())
                .filter(WrittenByClient::isDroppable)
                .map(ApiParameter::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        policy.dropped().forEach((name, stated) -> {
            if (!known.contains(name)) {
                String headline = "parameters drops " + name + ", which no used operation has outside its path"
                        + Nearest.hint(name, known);
                diagnostics.report(Diagnostic.of(Rule.INVALID_VALUE, stated.place(), headline));
            }
        });
    }

    private ClientShape shape(ApiSpec spec, Map<String, ResolvedOperation> resolved, @Nullable AuthPlan auth) {
        Map<String, EffectiveMap> settings = new LinkedHashMap<>();
        Map<String, StreamChoice> streams = new LinkedHashMap<>();
        resolved.forEach((id, operation) -> {
            settings.put(id, operation.settings());
            StreamChoice choice = StreamChoice.of(operation);
            if (choice != null) {
                streams.put(id, choice);
            }
        });
        Map<String, String> methods = new LinkedHashMap<>();
        policy.names().methods().forEach((id, name) -> methods.put(id, name.value()));
        KeysSection keys = policy.keys();
        WrittenByClient written = new WrittenByClient(
                keys == null ? null : keys.header(), auth, policy.dropped().keySet());
        ShapeChoices choices = new ShapeChoices(methods, written, settings, streams);
        return ClientShapeResolver.resolve(spec, client, choices, diagnostics);
    }

    private ProviderPlan provider(@Nullable AuthPlan auth, CommonRules common, List<ErrorPlan> errors) {
        ProviderSection provider = policy.provider();
        ProviderResolver resolver = new ProviderResolver(policy);
        Map<String, String> headers = new LinkedHashMap<>();
        policy.headers().forEach((name, value) -> headers.put(name, value.value()));
        Stated<String> requestId = provider.requestId();
        return new ProviderPlan(
                client,
                provider.id().value(),
                provider.title().value(),
                setting(provider.baseUrl()),
                servers(provider),
                provider.userAgent().value(),
                requestId == null ? null : requestId.value(),
                auth,
                headers,
                resolver.failures(),
                resolver.errorText(),
                resolver.keys(),
                common,
                exception,
                errors,
                new Origin(provider.place(), "provider"));
    }

    private static Setting<String> setting(Stated<String> stated) {
        return new Setting<>(stated.value(), new Origin(stated.place(), "provider"));
    }

    private static Map<String, Setting<String>> servers(ProviderSection provider) {
        Map<String, Setting<String>> servers = new LinkedHashMap<>();
        provider.servers().forEach((name, url) -> servers.put(name, setting(url)));
        return servers;
    }

    private static OperationPlan operation(
            OperationShape shape, ResolvedOperation rules, OperationServers.Target target, List<ErrorPlan> shared) {
        return new OperationPlan(
                shape.api().id(),
                shape.api().outline().method(),
                target.path(),
                target.server(),
                shape.methodName(),
                shape.doc(),
                shape.api().isDeprecated(),
                ArgumentOrder.complete(shape.arguments(), rules.resilience().idempotency()),
                rules.resilience().fallback() == null
                        ? shape.result()
                        : shape.result().wrapped(ResultWrapping.SERVED),
                SharedErrors.own(shape.errors(), shared),
                rules.resilience().forResult(shape.result()),
                List.of(),
                new OperationOrigin(shape.api().place(), rules.used().entry()));
    }
}
