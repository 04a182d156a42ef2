package dev.holdfast.example.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Maven builds of a project with ten operations of GitHub: without the plugin, the first with it, and the next one. */
final class MavenRuns {
    private static final String WITHOUT = "without the plugin";

    private final Path document;
    private final Path repository;
    private final Scratch scratch;
    private final Fork fork;

    /** Takes the repository that holds our plugin as this build made it. */
    MavenRuns(Path document, Path repository, Scratch scratch, Fork fork) {
        this.document = document;
        this.repository = repository;
        this.scratch = scratch;
        this.fork = fork;
    }

    /** Measures a number of rounds and writes a table. */
    List<String> table(int rounds) throws IOException, InterruptedException {
        Path pom = scratch.copy("pom.xml", "project/pom.xml");
        Path settings = scratch.copy("settings.xml", "settings.xml");
        Path policy = scratch.copy("github-ten.policy.yaml", "project/github-ten.policy.yaml");
        Files.createDirectories(pom.resolveSibling("src"));
        List<String> plain = List.of(
                "mvn",
                "-q",
                "-o",
                "-B",
                "-f",
                pom.toString(),
                "-s",
                settings.toString(),
                "-Dmaven.repo.local=" + repository,
                "-Ddownloaded=" + System.getProperty("benchmark.downloaded", ""),
                "-Dholdfast.version=" + System.getProperty("benchmark.version", ""),
                "-Dspec=" + document,
                "-Dpolicy=" + policy,
                "generate-sources");
        List<String> withPlugin = new ArrayList<>(plain);
        withPlugin.add("-Pholdfast");
        // Once not offline, so that what the plugin needs is there for the runs that count.
        fork.run(withPlugin.stream().filter(it -> !it.equals("-o")).toList());
        Map<String, List<Measurement>> runs = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            Scratch.delete(pom.resolveSibling("target"));
            add(runs, WITHOUT, plain);
            add(runs, "ten operations, nothing there yet", withPlugin);
            add(runs, "ten operations, nothing changed", withPlugin);
        }
        List<String> lines =
                new ArrayList<>(List.of("| Maven run | wall, s | more than without, s |", "|---|---|---|"));
        List<Measurement> without = runs.getOrDefault(WITHOUT, List.of());
        runs.forEach((name, of) -> lines.add("| %s | %.2f | %.2f |"
                .formatted(
                        name,
                        Measurement.median(of, Measurement::wallMillis) / 1000.0,
                        Measurement.median(of, without, (one, other) -> one.wallMillis() - other.wallMillis())
                                / 1000.0)));
        return lines;
    }

    private void add(Map<String, List<Measurement>> runs, String name, List<String> command)
            throws IOException, InterruptedException {
        runs.computeIfAbsent(name, it -> new ArrayList<>()).add(fork.run(command));
    }
}
