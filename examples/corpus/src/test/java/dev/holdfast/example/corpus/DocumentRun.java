package dev.holdfast.example.corpus;

import dev.holdfast.client.ClientConfig;
import dev.holdfast.example.corpus.ClientGeneration.Generated;
import dev.holdfast.example.corpus.Compilation.Compiled;
import dev.holdfast.example.corpus.DocumentResult.Times;
import dev.holdfast.generator.Generation;
import dev.holdfast.generator.javac.ContractLaws;
import dev.holdfast.generator.javac.ReadingProcessor;
import dev.holdfast.generator.plan.ClientPlan;
import dev.holdfast.generator.plan.OperationPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that is done with one document. */
final class DocumentRun {
    private final RawDocument document;
    private final Path base;
    private final Path target;
    private final List<RawOperation> operations;
    private final Map<String, Mismatch> failures = new LinkedHashMap<>();
    private final List<String> contradictions = new ArrayList<>();
    private String judge = "none";

    /**
     * Makes a run.
     *
     * @param base the policy that the document's own extends
     * @param target where class files go
     */
    DocumentRun(RawDocument document, Path base, Path target) {
        this.document = document;
        this.base = base;
        this.target = target;
        this.operations = document.operations();
    }

    DocumentResult run() {
        Generated generated = new ClientGeneration(document, base).run();
        Set<String> planned = generated.generation().stream()
                .flatMap(it -> it.plan().operations().stream())
                .map(OperationPlan::id)
                .collect(Collectors.toSet());
        generated.refused().forEach((id, reason) -> {
            if (!planned.contains(id)) {
                fail(id, "not generated: " + reason);
            }
        });
        if (generated.generation().isEmpty()) {
            failAll("nothing is generated: " + generated.diagnostics().get(0).headline());
            return result(
                    0, List.of("nothing to compile"), "", new Times(generated.time(), Duration.ZERO, Duration.ZERO));
        }
        Generation generation = generated.generation().get();
        ReadingProcessor reader =
                new ReadingProcessor(generation.plan().provider().name().qualifiedName());
        Path classes = target.resolve(new CorpusPolicy(document).id());
        Compiled compiled = new Compilation(classes).compile(generation.files(), reader);
        String law = "";
        long start = System.nanoTime();
        if (compiled.isDone()) {
            law = law(generation.plan(), reader);
            wire(generation.plan(), classes);
        } else {
            failAll("does not compile: " + compiled.complaints().get(0));
        }
        Times times = new Times(generated.time(), compiled.time(), Duration.ofNanos(System.nanoTime() - start));
        return result(generation.plan().operations().size(), compiled.complaints(), law, times);
    }

    private DocumentResult result(int generated, List<String> complaints, String law, Times times) {
        return new DocumentResult(
                document.name(),
                document.dialect(),
                operations.size(),
                generated,
                complaints,
                law,
                failures,
                contradictions,
                judge,
                times);
    }

    private void fail(String operation, String reason) {
        failures.putIfAbsent(operation, new Mismatch(Fault.OURS, reason));
    }

    private void failAll(String reason) {
        operations.forEach(it -> fail(it.id(), reason));
    }

    private static String law(ClientPlan plan, ReadingProcessor reader) {
        try {
            ContractLaws.keepsOperationsAndResilience(plan, reader.read());
            return "";
        } catch (AssertionError broken) {
            return String.valueOf(broken.getMessage());
        }
    }

    private void wire(ClientPlan plan, Path classes) {
        Samples samples = new Samples(document);
        RequestJudge chosen = judge(samples);
        judge = chosen.name();
        try (WireServer server = new WireServer();
                CompiledClient client = new CompiledClient(plan, classes, config(server))) {
            OperationTrial trial = new OperationTrial(document, samples, chosen, server);
            for (RawOperation operation : operations) {
                if (!failures.containsKey(operation.id())) {
                    trial(trial, operation, plan, client).ifPresent(it -> failures.put(operation.id(), it));
                }
            }
            contradictions.addAll(trial.contradictions());
        } catch (Exception failure) {
            failAll("the client cannot be made: " + deepest(failure));
        }
    }

    private static ClientConfig config(WireServer server) {
        return ClientConfig.builder()
                .baseUrl(server.url())
                .secret("corpus-key", () -> "corpus")
                .build();
    }

    private static Throwable deepest(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** A validator that refuses the document is replaced by the one that only looks at schemas. */
    private RequestJudge judge(Samples samples) {
        if (document.dialect() == Dialect.OPENAPI_3_1 || document.dialect() == Dialect.OTHER) {
            return new SchemaJudge(samples.check(Direction.REQUEST));
        }
        try {
            return new AtlassianJudge(document);
        } catch (RuntimeException refused) {
            contradictions.add("the request validator refuses the document: " + refused.getMessage());
            return new SchemaJudge(samples.check(Direction.REQUEST));
        }
    }

    private static Optional<Mismatch> trial(
            OperationTrial trial, RawOperation operation, ClientPlan plan, CompiledClient client) {
        Optional<OperationPlan> planned = plan.operations().stream()
                .filter(it -> it.id().equals(operation.id()))
                .findFirst();
        return planned.isEmpty()
                ? Optional.of(new Mismatch(Fault.OURS, "not generated, and nobody said so"))
                : trial.run(operation, planned.get(), client);
    }
}
