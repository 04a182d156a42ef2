package dev.holdfast.generator;

import dev.holdfast.generator.check.Checks;
import dev.holdfast.generator.check.Waivers;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.effective.Explanation;
import dev.holdfast.generator.emit.contract.ContractEmitter;
import dev.holdfast.generator.explain.Words;
import dev.holdfast.generator.plan.ClientPlan;
import dev.holdfast.generator.plan.IntegrationPlan;
import dev.holdfast.generator.plan.WaiverPlan;
import dev.holdfast.generator.policy.FloorSection;
import dev.holdfast.generator.policy.PolicyFile;
import dev.holdfast.generator.policy.PolicyReader;
import dev.holdfast.generator.resolve.IntegrationResolver;
import dev.holdfast.generator.resolve.OperationFacts;
import dev.holdfast.generator.resolve.PlanResolver;
import dev.holdfast.generator.resolve.ProviderResolver;
import dev.holdfast.generator.resolve.ResilienceResolver;
import dev.holdfast.generator.resolve.ResolvedOperation;
import dev.holdfast.generator.resolve.WaiverResolver;
import dev.holdfast.generator.spec.ApiSpec;
import dev.holdfast.generator.spec.SpecReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The order of the stages: read the policy, lay the overlays over the document, find its operations, resolve what the policy
 * says of those in use, read what they reach, decide names and types, join both into the plan, check it, write the contract.
 *
 * <p>Findings are collected and never thrown. Not safe for use by several threads.
 */
public final class Generator {
    private final InputDocuments documents;
    private final String version;
    private final @Nullable LocalDate today;

    /** Makes a generator for which no day of a policy ever passes, as where a build must not depend on the day. */
    public Generator(InputFiles files, String version) {
        this(files, version, null);
    }

    /**
     * Makes a generator.
     *
     * @param files where documents and policies are read from
     * @param version the version that signs the contract
     * @param today the day that the days of a policy are held against; null for none
     */
    public Generator(InputFiles files, String version, @Nullable LocalDate today) {
        this.documents = new InputDocuments(files);
        this.version = version;
        this.today = today;
    }

    /**
     * Generates a client. A waiver whose day has passed is a warning, so that an old version can be built again.
     *
     * @param request what to generate
     * @param diagnostics takes what is wrong
     * @return the client; empty if something is wrong, which was reported
     */
    public Optional<Generation> generate(GenerationRequest request, Diagnostics diagnostics) {
        Optional<Plans> plans = checked(request, false, diagnostics);
        return diagnostics.hasErrors()
                ? Optional.empty()
                : plans.map(it ->
                        new Generation(it.client(), it.integration(), new ContractEmitter(version).emit(it.client())));
    }

    /**
     * Checks a client. A waiver whose day has passed is an error, and so is what it hid.
     *
     * @param request what to check
     * @param diagnostics takes what is wrong
     */
    public void check(GenerationRequest request, Diagnostics diagnostics) {
        checked(request, true, diagnostics);
    }

    /**
     * Says what holds for the operations of a client, and where that comes from.
     *
     * @param request the client
     * @param diagnostics takes what is wrong
     * @return what was decided, as far as it could be; empty if the files do not let it be decided, which was reported
     */
    public Optional<Explanation> explain(GenerationRequest request, Diagnostics diagnostics) {
        return checked(request, false, diagnostics).map(it -> new Explanation(it.client(), it.settings()));
    }

    private Optional<Plans> checked(GenerationRequest request, boolean isStrict, Diagnostics diagnostics) {
        Optional<PolicyFile> policy = documents
                .content(request.policy(), diagnostics)
                .flatMap(it -> new PolicyReader(documents::extended).read(request.policy(), it, diagnostics));
        LeftOut findings = new LeftOut(policy.orElse(null));
        Optional<SpecReader> spec = documents
                .document(request, diagnostics)
                .flatMap(
                        it -> SpecReader.open(it, documents.beside(request.spec(), diagnostics), findings.collected()));
        if (policy.isEmpty() || spec.isEmpty()) {
            findings.report(diagnostics);
            return Optional.empty();
        }
        return checked(request, new Inputs(policy.get(), spec.get(), findings, isStrict), diagnostics);
    }

    private Optional<Plans> checked(GenerationRequest request, Inputs inputs, Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        Diagnostics collected = inputs.findings().collected();
        List<ResolvedOperation> resolved = resolved(inputs, collected);
        Optional<Plans> plans = plans(request, inputs, resolved, collected);
        List<WaiverPlan> waived = new WaiverResolver(inputs.policy(), collected)
                .resolve(resolved.stream().map(it -> it.used().facts()).toList());
        inputs.findings().report(found);
        Checks checks = new Checks(Words.POLICY, found);
        plans.ifPresent(it -> checks.check(it.client(), it.integration()));
        checks.check(
                plans.map(Plans::integration).orElseGet(() -> new ProviderResolver(inputs.policy()).integration()));
        Waivers waivers = new Waivers(waived, today, mostDays(inputs.policy()), inputs.isStrict());
        waivers.apply(found, diagnostics);
        return plans.map(it -> new Plans(waivers.on(it.client()), it.integration(), it.settings()));
    }

    private static long mostDays(PolicyFile policy) {
        return policy.floors().stream()
                .map(FloorSection::waivers)
                .filter(Objects::nonNull)
                .mapToLong(it -> it.value().toDays())
                .min()
                .orElse(Waivers.MOST_DAYS);
    }

    private static List<ResolvedOperation> resolved(Inputs inputs, Diagnostics diagnostics) {
        List<OperationFacts> facts = inputs.spec().index().stream()
                .map(it -> new OperationFacts(it.id(), it.method(), it.path(), it.tags()))
                .toList();
        return new ResilienceResolver(inputs.policy(), diagnostics).resolve(facts);
    }

    private static Optional<Plans> plans(
            GenerationRequest request, Inputs inputs, List<ResolvedOperation> resolved, Diagnostics diagnostics) {
        PolicyFile policy = inputs.policy();
        Optional<ApiSpec> read = inputs.spec()
                .read(resolved.stream().map(it -> it.used().facts().id()).toList());
        return read.map(api -> {
            PlanResolver join = new PlanResolver(policy, request.packageName(), diagnostics);
            ClientPlan client = join.join(api, resolved).withAsync(request.isAsync());
            IntegrationResolver integration = new IntegrationResolver(policy, diagnostics);
            return new Plans(
                    client, integration.resolve(api, resolved, client.provider().auth()), resolved);
        });
    }

    private record Plans(ClientPlan client, IntegrationPlan integration, List<ResolvedOperation> settings) {}

    private record Inputs(PolicyFile policy, SpecReader spec, LeftOut findings, boolean isStrict) {}
}
