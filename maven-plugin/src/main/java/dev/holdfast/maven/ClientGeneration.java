package dev.holdfast.maven;

import dev.holdfast.engine.HoldfastVersion;
import dev.holdfast.generator.Generation;
import dev.holdfast.generator.GenerationRequest;
import dev.holdfast.generator.Generator;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.source.LiteralSecrets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/** Runs the generator for one client after the other, writes what it makes and remembers from what. */
final class ClientGeneration {
    private static final String POM = "pom.xml";

    private final ProjectDirectories directories;
    private final SourceRoot sources;
    private final StateFiles states;
    private final Clock clock;
    private final Log log;

    ClientGeneration(ProjectDirectories directories, Clock clock, Log log) {
        this.directories = directories;
        this.sources = new SourceRoot(directories.output());
        this.states = new StateFiles(directories.state());
        this.clock = clock;
        this.log = log;
    }

    /** Generates a client; says whether it could. */
    boolean generate(ClientRequest request, List<String> options) throws IOException {
        ProjectFiles files = new ProjectFiles(directories.base(), clock);
        Diagnostics diagnostics = new Diagnostics();
        files.read(POM).ifPresent(it -> LiteralSecrets.check(POM, it, Severity.ERROR, diagnostics));
        Optional<Generation> generation =
                new Generator(files, HoldfastVersion.VALUE, LocalDate.now(clock)).generate(asked(request), diagnostics);
        new FindingLog(log).print(diagnostics);
        Optional<GenerationState> before = states.load(request.packageName());
        if (generation.isEmpty() || diagnostics.hasErrors()) {
            // what was generated before stays where it is, but is not up to date
            if (before.isPresent()) {
                GenerationState old = before.get();
                states.save(request.packageName(), new GenerationState(List.of(), old.inputs(), old.outputs()));
            }
            return false;
        }
        SourceRoot.Change change = sources.replace(
                states.outputs(request.packageName()), generation.get().files());
        states.save(request.packageName(), new GenerationState(options, files.stamps(), change.stamps()));
        log.info(generation.get().summary() + ": " + change.written() + " written, " + change.removed() + " removed");
        return true;
    }

    private GenerationRequest asked(ClientRequest request) {
        List<String> overlays = new ArrayList<>();
        for (Path overlay : request.overlays()) {
            overlays.add(directories.nameOf(overlay));
        }
        return new GenerationRequest(
                directories.nameOf(request.spec()),
                overlays,
                directories.nameOf(request.policy()),
                request.packageName(),
                request.isAsync());
    }
}
