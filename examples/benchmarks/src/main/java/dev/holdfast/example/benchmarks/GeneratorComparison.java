package dev.holdfast.example.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All operations of GitHub's document, by us and by openapi-generator, in turns and each time in a new JVM. */
final class GeneratorComparison {
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

    /** Measures a number of rounds and writes a table. */
    List<String> table(int rounds) throws IOException, InterruptedException {
        Map<String, List<Measurement>> runs = new LinkedHashMap<>();
        Map<String, SourceCount> counts = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            Path ours = scratch.empty("holdfast");
            runs.computeIfAbsent("Holdfast", name -> new ArrayList<>()).add(ours(ours));
            counts.put("Holdfast", SourceCount.below(ours));
            Path theirs = scratch.empty("openapi-generator");
            runs.computeIfAbsent("openapi-generator", name -> new ArrayList<>()).add(theirs(theirs));
            counts.put("openapi-generator", SourceCount.below(theirs));
        }
        List<String> lines = new ArrayList<>(List.of(
                "| generator | wall, s | CPU, s | peak memory, MiB | files | lines |", "|---|---|---|---|---|---|"));
        runs.forEach((name, of) -> lines.add(row(name, of, counts.getOrDefault(name, new SourceCount(0, 0)))));
        return lines;
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
