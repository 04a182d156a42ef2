package dev.holdfast.maven;

import dev.holdfast.generator.emit.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Writes generated sources: only those that changed, so that an incremental compiler has less to do. */
final class SourceRoot {
    private final Path directory;

    SourceRoot(Path directory) {
        this.directory = directory;
    }

    /** Whether all files are there as they were written. */
    boolean holds(Map<String, String> digests) throws IOException {
        for (Map.Entry<String, String> digest : digests.entrySet()) {
            if (!digestOf(digest.getKey()).equals(digest.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** Writes what differs from the disk and removes what is no longer there. */
    Change replace(Collection<String> before, Collection<SourceFile> files) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        int written = 0;
        for (SourceFile file : files) {
            byte[] content = file.text().getBytes(StandardCharsets.UTF_8);
            String digest = Digest.of(content);
            if (!digestOf(file.path()).equals(digest)) {
                Path target = directory.resolve(file.path());
                Files.createDirectories(target.getParent());
                Files.write(target, content);
                written++;
            }
            digests.put(file.path(), digest);
        }
        int removed = 0;
        for (String path : before) {
            if (!digests.containsKey(path) && Files.deleteIfExists(directory.resolve(path))) {
                removed++;
            }
        }
        return new Change(digests, written, removed);
    }

    private String digestOf(String path) throws IOException {
        Path file = directory.resolve(path);
        return Files.isRegularFile(file) ? Digest.of(Files.readAllBytes(file)) : Digest.NOTHING;
    }

    /**
     * What was done.
     *
     * @param digests all files that belong to the client, by path
     * @param written how many were written
     * @param removed how many were removed
     */
    record Change(Map<String, String> digests, int written, int removed) {}
}
