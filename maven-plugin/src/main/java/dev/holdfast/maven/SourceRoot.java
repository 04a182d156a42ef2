package dev.holdfast.maven;

import dev.holdfast.generator.emit.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Writes generated sources: only those that changed, so that an incremental compiler has less to do. */
final class SourceRoot {
    private final Path directory;

    SourceRoot(Path directory) {
        this.directory = directory;
    }

    /** Writes what differs from the disk and removes what is no longer there. */
    Change replace(Collection<String> before, Collection<SourceFile> files) throws IOException {
        Map<String, FileStamp> stamps = new TreeMap<>();
        int written = 0;
        for (SourceFile file : files) {
            byte[] content = file.text().getBytes(StandardCharsets.UTF_8);
            Path target = directory.resolve(file.path());
            if (!isWritten(target, content)) {
                Files.createDirectories(target.getParent());
                Files.write(target, content);
                written++;
            }
            stamps.put(file.path(), FileStamp.of(Files.readAttributes(target, BasicFileAttributes.class), content));
        }
        int removed = 0;
        for (String path : before) {
            if (!stamps.containsKey(path) && Files.deleteIfExists(directory.resolve(path))) {
                removed++;
            }
        }
        return new Change(stamps, written, removed);
    }

    private static boolean isWritten(Path file, byte[] content) throws IOException {
        BasicFileAttributes attributes = FileStamp.attributes(file);
        return attributes != null
                && attributes.size() == content.length
                && Arrays.equals(Files.readAllBytes(file), content);
    }

    /**
     * What was done.
     *
     * @param stamps all files that belong to the client, by path
     * @param written how many were written
     * @param removed how many were removed
     */
    record Change(Map<String, FileStamp> stamps, int written, int removed) {}
}
