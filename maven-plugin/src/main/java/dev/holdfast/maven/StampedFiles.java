package dev.holdfast.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Says whether the files below a directory are still as they were. Size and time say so without reading; where they differ,
 * the content decides.
 */
final class StampedFiles {
    private final Path directory;
    private final Clock clock;
    private boolean hasRead;

    StampedFiles(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** The files as they are now, by path; empty if the content of one is another. */
    Optional<Map<String, FileStamp>> unchanged(Map<String, FileStamp> before) throws IOException {
        Map<String, FileStamp> now = new TreeMap<>();
        for (Map.Entry<String, FileStamp> file : before.entrySet()) {
            FileStamp stamp = stamp(file.getKey(), file.getValue());
            if (!stamp.digest().equals(file.getValue().digest())) {
                return Optional.empty();
            }
            now.put(file.getKey(), stamp);
        }
        return Optional.of(now);
    }

    /** Whether the content of a file was needed: then what is known of it now spares that the next time. */
    boolean hasRead() {
        return hasRead;
    }

    private FileStamp stamp(String path, FileStamp before) throws IOException {
        Path file = directory.resolve(path);
        BasicFileAttributes attributes = FileStamp.attributes(file);
        if (attributes == null) {
            return FileStamp.NOTHING;
        }
        if (before.fits(attributes)) {
            return before;
        }
        hasRead = true;
        return FileStamp.of(attributes, Files.readAllBytes(file)).seenAt(clock.millis());
    }
}
