package dev.holdfast.example.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures how long generation takes and how much it writes, and says so in a report. */
public final class GenerationBenchmark {
    private static final int ROUNDS = 3;

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
        List<String> report = new ArrayList<>(heading());
        report.addAll(new GeneratorComparison(document, Path.of(arguments[1]), scratch, fork).table(ROUNDS));
        report.add("");
        report.add("A Maven build of a project whose policy uses ten operations of the same document:");
        report.add("");
        report.addAll(new MavenRuns(document, Path.of(arguments[2]), scratch, fork).table(ROUNDS));
        report.forEach(System.out::println);
        Files.writeString(Path.of(arguments[4]), String.join("\n", report) + "\n");
    }

    private static List<String> heading() {
        return List.of(
                "# Generation: time and size",
                "",
                "Written by `mvn -q -Pbenchmarks verify -Dholdfast.specs=<directory with github.json>`.",
                "",
                "Java " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors()
                        + " processors. Medians of " + ROUNDS
                        + " rounds; contenders run in turns, each time in a new JVM with default settings.",
                "",
                "All operations of GitHub's document, against openapi-generator 7.25.0 (`-g java --library native`), main "
                        + "sources only:",
                "");
    }
}
