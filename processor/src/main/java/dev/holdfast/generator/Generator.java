package dev.holdfast.generator;

import dev.holdfast.generator.check.Checks;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.emit.contract.ContractEmitter;
import dev.holdfast.generator.explain.Words;
import dev.holdfast.generator.plan.ClientPlan;
import dev.holdfast.generator.plan.IntegrationPlan;
import dev.holdfast.generator.policy.PolicyFile;
import dev.holdfast.generator.policy.PolicyReader;
import dev.holdfast.generator.resolve.OperationFacts;
import dev.holdfast.generator.resolve.PlanResolver;
import dev.holdfast.generator.resolve.ProviderResolver;
import dev.holdfast.generator.resolve.ResilienceResolver;
import dev.holdfast.generator.resolve.ResolvedOperation;
import dev.holdfast.generator.spec.ApiSpec;
import dev.holdfast.generator.spec.SpecReader;
import java.util.List;
import java.util.Optional;

/**
 * The order of the stages: read the policy, lay the overlays over the document, find its operations, resolve what the policy
 * says of those in use, read what they reach, decide names and types, join both into the plan, check it, write the contract.
 *
 * <p>Findings are collected and never thrown. Not safe for use by several threads.
 */
public final class Generator {
    private final InputDocuments documents;
    private final String version;

    /**
     * Makes a generator.
     *
     * @param files where documents and policies are read from
     * @param version the version that signs the contract
     */
    public Generator(InputFiles files, String version) {
        this.documents = new InputDocuments(files);
        this.version = version;
    }

    /**
     * Generates a client.
     *
     * @param request what to generate
     * @param diagnostics takes what is wrong
     * @return the client; empty if something is wrong, which was reported
     */
    public Optional<Generation> generate(GenerationRequest request, Diagnostics diagnostics) {
        Optional<PolicyFile> policy = documents
                .content(request.policy(), diagnostics)
                .flatMap(it -> new PolicyReader(documents::extended).read(request.policy(), it, diagnostics));
        LeftOut findings = new LeftOut(policy.orElse(null), diagnostics);
        Optional<SpecReader> spec = documents
                .document(request, diagnostics)
                .flatMap(
                        it -> SpecReader.open(it, documents.beside(request.spec(), diagnostics), findings.collected()));
        if (policy.isEmpty() || spec.isEmpty()) {
            findings.report();
            return Optional.empty();
        }
        IntegrationPlan integration = new ProviderResolver(policy.get()).integration();
        Checks checks = new Checks(Words.POLICY, diagnostics);
        Optional<ClientPlan> plan = plan(request, policy.get(), spec.get(), findings.collected());
        findings.report();
        plan.ifPresent(checks::check);
        checks.check(integration);
        if (plan.isEmpty() || diagnostics.hasErrors()) {
            return Optional.empty();
        }
        return plan.map(it -> new Generation(it, integration, new ContractEmitter(version).emit(it)));
    }

    private static Optional<ClientPlan> plan(
            GenerationRequest request, PolicyFile policy, SpecReader spec, Diagnostics diagnostics) {
        List<OperationFacts> facts = spec.index().stream()
                .map(it -> new OperationFacts(it.id(), it.method(), it.path(), it.tags()))
                .toList();
        List<ResolvedOperation> resolved = new ResilienceResolver(policy, diagnostics).resolve(facts);
        Optional<ApiSpec> read =
                spec.read(resolved.stream().map(it -> it.used().facts().id()).toList());
        return read.map(api -> {
            PlanResolver join = new PlanResolver(policy, request.packageName(), diagnostics);
            return join.join(api, resolved).withAsync(request.isAsync());
        });
    }
}
