package dev.holdfast.maven;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** The paths of the files that were written for a client; empty if none are remembered. */
    Set<String> outputs(String packageName) throws IOException {
        Optional<GenerationState> state = load(packageName);
        return state.isPresent() ? state.get().outputs().keySet() : Set.of();
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
        List<String> known = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.endsWith(SUFFIX)) {
                    known.add(name.substring(0, name.length() - SUFFIX.length()));
                }
            }
        }
        Collections.sort(known);
        return known;
    }

    private Path file(String packageName) {
        return directory.resolve(packageName.concat(SUFFIX));
    }
}
