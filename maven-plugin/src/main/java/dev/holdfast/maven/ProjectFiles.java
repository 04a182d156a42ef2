package dev.holdfast.maven;

import dev.holdfast.generator.InputFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads files by their path relative to a project, and remembers which ones, with a digest of each. */
final class ProjectFiles implements InputFiles {
    private final Path base;
    private final Map<String, String> digests = new TreeMap<>();

    ProjectFiles(Path base) {
        this.base = base.toAbsolutePath().normalize();
    }

    @Override
    public Optional<byte[]> read(String path) {
        Path file = base.resolve(path).normalize();
        if (!Files.isRegularFile(file)) {
            digests.put(path, Digest.NOTHING);
            return Optional.empty();
        }
        try {
            byte[] content = Files.readAllBytes(file);
            digests.put(path, Digest.of(content));
            return Optional.of(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A file's path as messages and digests show it: relative to the project, with forward slashes. */
    String nameOf(Path file) {
        return base.relativize(file).toString().replace('\\', '/');
    }

    /** What was read, by path; what was looked for in vain has the digest of nothing. */
    Map<String, String> digests() {
        return Map.copyOf(digests);
    }
}
