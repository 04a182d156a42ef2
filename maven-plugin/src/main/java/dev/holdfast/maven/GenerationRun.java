package dev.holdfast.maven;

import dev.holdfast.engine.HoldfastVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Brings the sources of all clients up to date, and reports all findings before it fails.
 *
 * <p>Where nothing changed, this is what a build pays for: no class of the generator is loaded before something is known to
 * be out of date, and nothing here makes the JVM spin a class, which a lambda or a joined text would.
 */
final class GenerationRun {
    private final ProjectDirectories directories;
    private final StateFiles states;
    private final Clock clock;
    private final Log log;

    GenerationRun(ProjectDirectories directories, Clock clock, Log log) {
        this.directories = directories;
        this.states = new StateFiles(directories.state());
        this.clock = clock;
        this.log = log;
    }

    void generate(List<ClientRequest> requests) throws MojoExecutionException, MojoFailureException {
        try {
            forgetOthers(requests);
            List<String> failed = new ArrayList<>();
            for (ClientRequest request : requests) {
                if (!isUpToDate(request) && !generated(request)) {
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

    private void forgetOthers(List<ClientRequest> requests) throws IOException {
        Set<String> wanted = new HashSet<>();
        for (ClientRequest request : requests) {
            wanted.add(request.packageName());
        }
        for (String known : states.known()) {
            if (!wanted.contains(known)) {
                new SourceRoot(directories.output()).replace(states.outputs(known), List.of());
                states.forget(known);
            }
        }
    }

    private boolean isUpToDate(ClientRequest request) throws IOException {
        Optional<GenerationState> known = states.load(request.packageName());
        if (known.isEmpty() || !known.get().options().equals(options(request))) {
            return false;
        }
        StampedFiles inputs = new StampedFiles(directories.base(), clock);
        StampedFiles outputs = new StampedFiles(directories.output(), clock);
        Optional<Map<String, FileStamp>> read = inputs.unchanged(known.get().inputs());
        Optional<Map<String, FileStamp>> written = outputs.unchanged(known.get().outputs());
        if (read.isEmpty() || written.isEmpty()) {
            return false;
        }
        if (inputs.hasRead() || outputs.hasRead()) {
            states.save(request.packageName(), new GenerationState(known.get().options(), read.get(), written.get()));
        }
        log.info(request.packageName().concat(" is up to date"));
        return true;
    }

    private boolean generated(ClientRequest request) throws IOException {
        return new ClientGeneration(directories, clock, log).generate(request, options(request));
    }

    /** The generator's version and what it is asked for. */
    private List<String> options(ClientRequest request) {
        List<String> options = new ArrayList<>();
        options.add(HoldfastVersion.VALUE);
        options.add(directories.nameOf(request.spec()));
        for (Path overlay : request.overlays()) {
            options.add(directories.nameOf(overlay));
        }
        options.add(directories.nameOf(request.policy()));
        options.add(request.packageName());
        options.add(request.isAsync() ? "async" : "");
        return options;
    }
}
