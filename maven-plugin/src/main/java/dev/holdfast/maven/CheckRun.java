package dev.holdfast.maven;

import dev.holdfast.engine.HoldfastVersion;
import dev.holdfast.generator.Generator;
import dev.holdfast.generator.baseline.Baseline;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.sarif.SarifReport;
import dev.holdfast.generator.source.LiteralSecrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with the policies of a project, and says nothing else. */
final class CheckRun {
    private static final String POM = "pom.xml";

    private final ProjectDirectories directories;
    private final Path baseline;
    private final Clock clock;
    private final Log log;

    CheckRun(ProjectDirectories directories, Path baseline, Clock clock, Log log) {
        this.directories = directories;
        this.baseline = baseline;
        this.clock = clock;
        this.log = log;
    }

    /** Reports what is found and not in the baseline. */
    void check(List<ClientRequest> requests, @Nullable SarifFile sarif)
            throws MojoExecutionException, MojoFailureException {
        try {
            Diagnostics problems = new Diagnostics();
            Baseline.Split split = baseline(problems).split(found(requests), directories.nameOf(baseline));
            problems.all().forEach(split.fresh()::add);
            if (sarif != null) {
                write(
                        sarif.file(),
                        new SarifReport(HoldfastVersion.VALUE, sarif.directoryOf(directories.base()))
                                .of(split.fresh(), split.frozen()));
            }
            new FindingLog(log).print(split.fresh());
            failOn(split.fresh());
        } catch (IOException | UncheckedIOException failure) {
            throw new MojoExecutionException("a file cannot be read or written: " + failure, failure);
        }
    }

    /** Makes what is found today the baseline. */
    void freeze(List<ClientRequest> requests) throws MojoExecutionException, MojoFailureException {
        try {
            List<Diagnostic> found = found(requests);
            Baseline frozen = Baseline.of(found);
            write(baseline, frozen.text());
            log.info(directories.nameOf(baseline) + " holds " + frozen.size() + " findings: commit it");
            List<Diagnostic> left =
                    frozen.split(found, directories.nameOf(baseline)).fresh();
            new FindingLog(log).print(left);
            failOn(left);
        } catch (IOException | UncheckedIOException failure) {
            throw new MojoExecutionException("a file cannot be read or written: " + failure, failure);
        }
    }

    private List<Diagnostic> found(List<ClientRequest> requests) throws MojoExecutionException {
        if (requests.isEmpty()) {
            throw new MojoExecutionException(
                    "the plugin has no <clients> to check: give it a <configuration> of its own,"
                            + " outside of <executions>, with a <client> in its <clients>");
        }
        // several clients may extend one file: what is wrong there is found by each
        Set<Diagnostic> all = new LinkedHashSet<>();
        ProjectFiles files = new ProjectFiles(directories.base(), clock);
        Diagnostics inPom = new Diagnostics();
        files.read(POM).ifPresent(it -> LiteralSecrets.check(POM, it, Severity.ERROR, inPom));
        all.addAll(inPom.all());
        for (ClientRequest request : requests) {
            Diagnostics diagnostics = new Diagnostics();
            new Generator(files, HoldfastVersion.VALUE, LocalDate.now(clock))
                    .check(ClientGeneration.asked(directories, request), diagnostics);
            all.addAll(diagnostics.all());
        }
        return List.copyOf(all);
    }

    private Baseline baseline(Diagnostics problems) throws IOException {
        return Files.isRegularFile(baseline)
                ? Baseline.read(directories.nameOf(baseline), Files.readAllBytes(baseline), problems)
                : Baseline.empty();
    }

    private static void failOn(List<Diagnostic> findings) throws MojoFailureException {
        long errors =
                findings.stream().filter(it -> it.severity() == Severity.ERROR).count();
        if (errors > 0) {
            long warnings = findings.size() - errors;
            throw new MojoFailureException(counted(errors, "error")
                    + (warnings == 0 ? "" : " and " + counted(warnings, "warning")) + ": see above");
        }
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
