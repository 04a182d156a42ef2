package dev.holdfast.example.corpus;

import dev.holdfast.engine.HoldfastVersion;
import dev.holdfast.generator.Generation;
import dev.holdfast.generator.GenerationRequest;
import dev.holdfast.generator.Generator;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Generates the client of a whole document as the Maven plugin would; and, if that fails, of what nobody complained of. */
final class ClientGeneration {
    private static final String DOCUMENT = "document/";
    private static final String POLICY = "policy/";
    private final RawDocument document;
    private final Path base;

    /**
     * Makes a run.
     *
     * @param base the policy that all policies extend
     */
    ClientGeneration(RawDocument document, Path base) {
        this.document = document;
        this.base = base;
    }

    Generated run() {
        CorpusPolicy policy = new CorpusPolicy(document);
        Generated whole = generate(policy.all());
        if (whole.generation().isPresent()) {
            return whole;
        }
        Set<String> refused = new HashSet<>(whole.refused().keySet());
        List<String> rest = document.operations().stream()
                .map(RawOperation::id)
                .filter(it -> !refused.contains(it))
                .toList();
        if (refused.isEmpty() || rest.isEmpty()) {
            return whole;
        }
        Generated part = generate(policy.only(rest));
        return new Generated(part.generation(), whole.diagnostics(), part.diagnostics(), whole.time());
    }

    private Generated generate(String policy) {
        Diagnostics diagnostics = new Diagnostics();
        GenerationRequest request = new GenerationRequest(
                DOCUMENT + document.name(), POLICY + "corpus.policy.yaml", new CorpusPolicy(document).packageName());
        long start = System.nanoTime();
        Optional<Generation> generation =
                new Generator(name -> file(name, policy), HoldfastVersion.VALUE).generate(request, diagnostics);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        return new Generated(generation, diagnostics.all(), List.of(), time);
    }

    private Optional<byte[]> file(String name, String policy) {
        if (name.startsWith(DOCUMENT)) {
            return content(document.folder().resolve(name.substring(DOCUMENT.length())));
        }
        return name.endsWith("base.policy.yaml") ? content(base) : Optional.of(policy.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<byte[]> content(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * What came of it.
     *
     * @param generation the client of all that can be generated; empty if there is none at all
     * @param diagnostics what was said of the whole document
     * @param second what was said of the part without the operations that diagnostics name; empty if there was no need
     * @param time how long the whole took
     */
    record Generated(
            Optional<Generation> generation, List<Diagnostic> diagnostics, List<Diagnostic> second, Duration time) {

        /** The operations that were refused, each with the reason. */
        Map<String, String> refused() {
            Map<String, String> refused = new LinkedHashMap<>();
            for (Diagnostic diagnostic : diagnostics) {
                diagnostic.subjects().forEach(it -> refused.putIfAbsent(it, reason(diagnostic, it)));
            }
            return refused;
        }

        private static String reason(Diagnostic diagnostic, String operation) {
            String headline = diagnostic.headline();
            String fact = headline.startsWith(operation + " ") ? headline.substring(operation.length() + 1) : headline;
            return diagnostic.rule().id() + ": " + fact;
        }
    }
}
