package dev.holdfast.example.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** All operations of GitHub's document, by us and by openapi-generator, in turns and each time in a new JVM. */
final class GeneratorComparison {
    private static final double WANTED = 4;

    private final List<Measurement> ours = new ArrayList<>();
    private final List<Measurement> theirs = new ArrayList<>();
    private SourceCount oursWritten = new SourceCount(0, 0);
    private SourceCount theirsWritten = new SourceCount(0, 0);

    private final Path document;
    private final Path otherJar;
    private final Scratch scratch;
    private final Fork fork;

    GeneratorComparison(Path document, Path otherJar, Scratch scratch, Fork fork) {
        this.document = document;
        this.otherJar = otherJar;
        this.scratch = scratch;
        this.fork = fork;
    }

    /** Measures a number of rounds. */
    void measure(int rounds) throws IOException, InterruptedException {
        for (int round = 0; round < rounds; round++) {
            Path written = scratch.empty("holdfast");
            ours.add(ours(written));
            oursWritten = SourceCount.below(written);
            Path other = scratch.empty("openapi-generator");
            theirs.add(theirs(other));
            theirsWritten = SourceCount.below(other);
        }
    }

    /** What was measured, as a table. */
    List<String> table() {
        return List.of(
                "| generator | wall, s | CPU, s | peak memory, MiB | files | lines |",
                "|---|---|---|---|---|---|",
                row("Holdfast", ours, oursWritten),
                row("openapi-generator", theirs, theirsWritten));
    }

    /** What is wanted of it. */
    List<Target> targets() {
        return List.of(
                new Target("less CPU", WANTED, times(Measurement::cpuMillis)),
                new Target("less time by the clock", WANTED, times(Measurement::wallMillis)),
                new Target("fewer lines", WANTED, (double) theirsWritten.lines() / oursWritten.lines()));
    }

    private double times(ToLongFunction<Measurement> measure) {
        return Measurement.median(
                theirs, ours, (one, other) -> (double) measure.applyAsLong(one) / measure.applyAsLong(other));
    }

    private Measurement ours(Path output) throws IOException, InterruptedException {
        Path policy = scratch.copy("github-all.policy.yaml", "github-all.policy.yaml");
        return fork.java(
                System.getProperty("benchmark.classpath", System.getProperty("java.class.path")),
                HoldfastRun.class.getName(),
                List.of(document.toString(), policy.toString(), output.toString()));
    }

    private Measurement theirs(Path output) throws IOException, InterruptedException {
        String classes = Path.of(GeneratorComparison.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
        return fork.java(
                otherJar + System.getProperty("path.separator") + classes,
                "org.openapitools.codegen.OpenAPIGenerator",
                List.of(
                        "generate",
                        "-g",
                        "java",
                        "--library",
                        "native",
                        "--skip-validate-spec",
                        "-i",
                        document.toString(),
                        "-o",
                        output.toString()));
    }

    private static String row(String name, List<Measurement> runs, SourceCount count) {
        return "| %s | %.1f | %.1f | %d | %d | %d |"
                .formatted(
                        name,
                        Measurement.median(runs, Measurement::wallMillis) / 1000.0,
                        Measurement.median(runs, Measurement::cpuMillis) / 1000.0,
                        Measurement.median(runs, Measurement::peakKibibytes) / 1024,
                        count.files(),
                        count.lines());
    }
}
