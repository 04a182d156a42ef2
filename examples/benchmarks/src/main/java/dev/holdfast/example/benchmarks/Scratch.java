package dev.holdfast.example.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A directory for what a benchmark writes.
 *
 * @param root the directory
 */
record Scratch(Path root) {
    /** An empty directory in it. */
    Path empty(String name) throws IOException {
        Path directory = root.resolve(name);
        delete(directory);
        return Files.createDirectories(directory);
    }

    /** A file of this program, copied out of its jar. */
    Path copy(String resource, String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream content =
                Objects.requireNonNull(Scratch.class.getResourceAsStream("/generation/" + resource), resource)) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(directory)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
