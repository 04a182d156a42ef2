package dev.holdfast.example.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much Java there is.
 *
 * @param files how many files
 * @param lines how many lines in all
 */
record SourceCount(long files, long lines) {
    /** Counts the main sources below a directory; tests that a generator writes besides do not count. */
    static SourceCount below(Path directory) throws IOException {
        List<Path> sources;
        try (Stream<Path> all = Files.walk(directory)) {
            sources = all.filter(it -> it.toString().endsWith(".java"))
                    .filter(it -> !directory.relativize(it).startsWith(Path.of("src", "test")))
                    .toList();
        }
        long lines = 0;
        for (Path source : sources) {
            try (Stream<String> text = Files.lines(source)) {
                lines += text.count();
            }
        }
        return new SourceCount(sources.size(), lines);
    }
}
