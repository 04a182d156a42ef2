package dev.holdfast.example.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures how long generation takes and how much it writes, and says so in a report. */
public final class GenerationBenchmark {
    private static final int ROUNDS = 3;
    private static final int MAVEN_ROUNDS = 5;

    private GenerationBenchmark() {}

    /**
     * Measures.
     *
     * @param arguments the directory with {@code github.json}, the jar of openapi-generator's command line, the repository
     *     with our plugin, the directory to work in, the report to write
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path document = Path.of(arguments[0], "github.json").toAbsolutePath();
        Scratch scratch =
                new Scratch(Files.createDirectories(Path.of(arguments[3]).toAbsolutePath()));
        Fork fork = new Fork(scratch.root().resolve("last.log"));
        GeneratorComparison comparison = new GeneratorComparison(document, Path.of(arguments[1]), scratch, fork);
        List<String> report = new ArrayList<>(heading());
        comparison.measure(ROUNDS);
        report.addAll(comparison.table());
        report.addAll(List.of("", "| times | wanted, at least | measured | |", "|---|---|---|---|"));
        comparison.targets().forEach(it -> report.add(it.row()));
        report.addAll(List.of(
                "",
                "A Maven build (`generate-sources`) of a project whose policy uses ten operations of the same document;",
                "wanted are less than 3 s for the first, and less than 0.3 s more where nothing changed:",
                ""));
        report.addAll(new MavenRuns(document, Path.of(arguments[2]), scratch, fork).table(MAVEN_ROUNDS));
        report.forEach(System.out::println);
        Files.writeString(Path.of(arguments[4]), String.join("\n", report) + "\n");
        // Seconds depend on the machine and on who shares it; factors measured in turns depend less.
        if (!comparison.targets().stream().allMatch(Target::isMet)) {
            throw new IllegalStateException("a target is missed: see " + arguments[4]);
        }
    }

    private static List<String> heading() {
        return List.of(
                "# Generation: time and size",
                "",
                "Written by `mvn -q -Pbenchmarks verify -Dholdfast.specs=<directory with github.json>`, which fails if a factor",
                "is missed.",
                "",
                "Java " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors()
                        + " processors. Medians of " + ROUNDS + " rounds, and of " + MAVEN_ROUNDS
                        + " for Maven; contenders run in turns,",
                "each time in a new JVM with default settings. CPU is that of all threads, the compiler's and the collector's",
                "too. Memory is the most that the process ever held (`VmHWM`). The load average was "
                        + Math.round(
                                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage())
                        + " at the start:",
                "above 0, other work took part of the machine, seconds say little, and even the factor by the clock suffers.",
                "",
                "All operations of GitHub's document, against openapi-generator 7.25.0 (`-g java --library native`), main "
                        + "sources only:",
                "");
    }
}
