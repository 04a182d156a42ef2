package dev.holdfast.maven;

import dev.holdfast.engine.HoldfastVersion;
import dev.holdfast.generator.Generation;
import dev.holdfast.generator.GenerationRequest;
import dev.holdfast.generator.Generator;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.source.LiteralSecrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Brings the sources of all clients up to date, and reports all findings before it fails. */
final class GenerationRun {
    private static final String POM = "pom.xml";

    private final Path base;
    private final SourceRoot sources;
    private final StateFiles states;
    private final Log log;

    GenerationRun(Path base, Path outputDirectory, Path stateDirectory, Log log) {
        this.base = base;
        this.sources = new SourceRoot(outputDirectory);
        this.states = new StateFiles(stateDirectory);
        this.log = log;
    }

    /**
     * Brings clients up to date.
     *
     * @param requests the clients
     * @param today the day that the days of policies are held against
     */
    void generate(List<ClientRequest> requests, LocalDate today) throws MojoExecutionException, MojoFailureException {
        try {
            forgetOthers(requests);
            List<String> failed = new ArrayList<>(secretsInPom());
            for (ClientRequest request : requests) {
                if (!isUpToDate(request) && !generate(request, today)) {
                    failed.add(request.policy().getFileName().toString());
                }
            }
            if (!failed.isEmpty()) {
                throw new MojoFailureException(
                        "no client can be generated with " + String.join(", ", failed) + ": see the errors above");
            }
        } catch (IOException failure) {
            throw new MojoExecutionException("generated sources cannot be written: " + failure, failure);
        } catch (UncheckedIOException failure) {
            throw new MojoExecutionException("a file cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** The pom if it holds a key: whatever the clients are, it would be in the repository. */
    private List<String> secretsInPom() {
        Diagnostics diagnostics = new Diagnostics();
        new ProjectFiles(base).read(POM).ifPresent(it -> LiteralSecrets.check(POM, it, Severity.ERROR, diagnostics));
        new FindingLog(log).print(diagnostics);
        return diagnostics.hasErrors() ? List.of(POM) : List.of();
    }

    private void forgetOthers(List<ClientRequest> requests) throws IOException {
        Set<String> wanted =
                Set.copyOf(requests.stream().map(ClientRequest::packageName).toList());
        for (String known : states.known()) {
            if (!wanted.contains(known)) {
                sources.replace(before(known).keySet(), List.of());
                states.forget(known);
            }
        }
    }

    private boolean isUpToDate(ClientRequest request) throws IOException {
        Optional<GenerationState> state = states.load(request.packageName());
        if (state.isEmpty() || !state.get().key().equals(key(request))) {
            return false;
        }
        ProjectFiles files = new ProjectFiles(base);
        state.get().inputs().keySet().forEach(files::read);
        boolean upToDate = files.digests().equals(state.get().inputs())
                && sources.holds(state.get().outputs());
        if (upToDate) {
            log.info(request.packageName() + " is up to date");
        }
        return upToDate;
    }

    private boolean generate(ClientRequest request, LocalDate today) throws IOException {
        ProjectFiles files = new ProjectFiles(base);
        Diagnostics diagnostics = new Diagnostics();
        Optional<Generation> generation = new Generator(files, HoldfastVersion.VALUE, today)
                .generate(
                        new GenerationRequest(
                                files.nameOf(request.spec()),
                                request.overlays().stream().map(files::nameOf).toList(),
                                files.nameOf(request.policy()),
                                request.packageName(),
                                request.isAsync()),
                        diagnostics);
        new FindingLog(log).print(diagnostics);
        if (generation.isEmpty() || diagnostics.hasErrors()) {
            // what was generated before stays where it is, but is not up to date
            states.load(request.packageName()).ifPresent(old -> invalidate(request, old));
            return false;
        }
        SourceRoot.Change change = sources.replace(
                before(request.packageName()).keySet(), generation.get().files());
        states.save(request.packageName(), new GenerationState(key(request), files.digests(), change.digests()));
        log.info(generation.get().summary() + ": " + change.written() + " written, " + change.removed() + " removed");
        return true;
    }

    private void invalidate(ClientRequest request, GenerationState old) {
        try {
            states.save(request.packageName(), new GenerationState("failed", old.inputs(), old.outputs()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, String> before(String packageName) throws IOException {
        return states.load(packageName).map(GenerationState::outputs).orElse(Map.of());
    }

    private String key(ClientRequest request) {
        ProjectFiles names = new ProjectFiles(base);
        String text = String.join(
                "\n",
                HoldfastVersion.VALUE,
                names.nameOf(request.spec()),
                request.overlays().stream().map(names::nameOf).collect(Collectors.joining("\n")),
                names.nameOf(request.policy()),
                request.packageName(),
                request.isAsync() ? "async" : "");
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
