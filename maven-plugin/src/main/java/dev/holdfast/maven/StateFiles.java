package dev.holdfast.maven;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps the state of each client in a file of its own. */
final class StateFiles {
    private static final String SUFFIX = ".state";
    private final Path directory;

    StateFiles(Path directory) {
        this.directory = directory;
    }

    /** The state of a client; empty if it was never generated, or the file is damaged. */
    Optional<GenerationState> load(String packageName) throws IOException {
        Path file = file(packageName);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return GenerationState.parse(Files.readAllLines(file));
        } catch (MalformedInputException damaged) {
            return Optional.empty();
        }
    }

    /** Remembers a client. */
    void save(String packageName, GenerationState state) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(file(packageName), state.print());
    }

    /** Forgets a client. */
    void forget(String packageName) throws IOException {
        Files.deleteIfExists(file(packageName));
    }

    /** The packages of all clients that are remembered. */
    List<String> known() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith(SUFFIX))
                    .map(it -> it.substring(0, it.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    private Path file(String packageName) {
        return directory.resolve(packageName + SUFFIX);
    }
}
