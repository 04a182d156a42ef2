package dev.holdfast.maven;

import dev.holdfast.generator.InputFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads files by their path relative to a project, and remembers which ones, with a stamp of each. */
final class ProjectFiles implements InputFiles {
    private final Path base;
    private final Clock clock;
    private final Map<String, FileStamp> stamps = new TreeMap<>();

    ProjectFiles(Path base, Clock clock) {
        this.base = base.toAbsolutePath().normalize();
        this.clock = clock;
    }

    @Override
    public Optional<byte[]> read(String path) {
        Path file = base.resolve(path).normalize();
        try {
            // before the content: a change in between shows in the time
            BasicFileAttributes attributes = FileStamp.attributes(file);
            if (attributes == null) {
                stamps.put(path, FileStamp.NOTHING);
                return Optional.empty();
            }
            byte[] content = Files.readAllBytes(file);
            stamps.put(path, FileStamp.of(attributes, content).seenAt(clock.millis()));
            return Optional.of(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What was read, by path; what was looked for in vain is nothing. */
    Map<String, FileStamp> stamps() {
        return Map.copyOf(stamps);
    }
}
