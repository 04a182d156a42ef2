package dev.holdfast.maven;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was seen once.
 *
 * @param digest digest of its content
 * @param size its size, in bytes
 * @param modified when it was modified, in nanoseconds since 1970; {@link #UNSETTLED} if that says nothing of its content
 */
record FileStamp(String digest, long size, long modified) {
    /** Stands for a file that is not there. */
    static final FileStamp NOTHING = new FileStamp("-", 0, 0);

    /** The time of a file that may change again without a change of its time. */
    static final long UNSETTLED = -1;

    /** File systems round times to two seconds at worst. */
    private static final long SETTLED_NANOS = TimeUnit.SECONDS.toNanos(2);

    static FileStamp of(BasicFileAttributes attributes, byte[] content) {
        return new FileStamp(Digest.of(content), content.length, modified(attributes));
    }

    /** What is known of a regular file without reading it; null if there is none. */
    static @Nullable BasicFileAttributes attributes(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile() ? attributes : null;
        } catch (FileSystemException absent) {
            return null;
        }
    }

    /** The same, without the time where that is so young that another change may not show in it. */
    FileStamp seenAt(long millis) {
        boolean isSettled = TimeUnit.MILLISECONDS.toNanos(millis) - modified > SETTLED_NANOS;
        return isSettled ? this : new FileStamp(digest, size, UNSETTLED);
    }

    /** Whether a file has the size and the time that it had: then its content needs no reading. */
    boolean fits(BasicFileAttributes attributes) {
        return size == attributes.size() && modified == modified(attributes);
    }

    private static long modified(BasicFileAttributes attributes) {
        return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }
}
