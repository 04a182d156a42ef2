package dev.holdfast.client;

import static java.util.Objects.requireNonNull;

import dev.holdfast.http.WireHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The content of an answer as it arrives; it is never held in memory as a whole. To be closed, which gives its connection
 * and its place among the concurrent calls back; what nobody closes ends with the total time of its stream.
 *
 * <p>The attempt's timeout covers the time until the headers. From then on the policy's {@code timeout.idle} bounds the wait
 * for the next byte, {@code timeout.stream} all of it, and {@code response.most} its size. Whoever reads too little learns it
 * by a {@link dev.holdfast.http.StreamException}, never by an end that comes too early. Not safe for use by several threads.
 */
public final class Download implements AutoCloseable {
    private final int status;
    private final WireHeaders headers;
    private final InputStream body;

    /**
     * A download; made by the engine, and by tests of code that takes one.
     *
     * @param status the status of the answer
     * @param headers the headers of the answer
     * @param body the content, closed by {@link #close}
     */
    public Download(int status, WireHeaders headers, InputStream body) {
        this.status = status;
        this.headers = requireNonNull(headers, "headers");
        this.body = requireNonNull(body, "body");
    }

    /** The status of the answer, 200 to 299 or 304. */
    public int status() {
        return status;
    }

    /** The headers of the answer. */
    public WireHeaders headers() {
        return headers;
    }

    /** The media type as the answer names it, with its parameters; empty if it names none. */
    public Optional<String> contentType() {
        return headers.first("content-type");
    }

    /** The length of the content in bytes; empty if it is not known before the end, as for what is sent in gzip. */
    public OptionalLong length() {
        boolean isEncoded = headers.first("content-encoding").isPresent();
        Optional<String> length = headers.first("content-length").map(String::strip);
        return isEncoded || length.isEmpty() || !length.get().matches("[0-9]{1,18}")
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(length.get()));
    }

    /**
     * The content. Its reads throw {@link dev.holdfast.http.StreamException} if it is cut off, stalls, takes too long or is
     * too large, or if the thread is interrupted, whose flag is then still set.
     */
    public InputStream body() {
        return body;
    }

    /**
     * Writes the content to a file and closes the download. The file appears, or is replaced, once all of it is there: until
     * then it is written beside it under another name, and removed if that fails. Where the file system knows owners, the
     * file is readable by its owner alone.
     *
     * @param file in a directory that exists
     * @return the number of bytes
     * @throws IOException if the content breaks off, as {@link dev.holdfast.http.StreamException}, or the file cannot be
     *     written
     */
    public long to(Path file) throws IOException {
        Path directory = requireNonNull(file.toAbsolutePath().getParent(), "the root is no file");
        Path part = Files.createTempFile(directory, "." + file.getFileName(), ".part");
        try (this) {
            long bytes = Files.copy(body, part, StandardCopyOption.REPLACE_EXISTING);
            move(part, file);
            return bytes;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Ends the download; what was not read is lost. A second call does nothing. */
    @Override
    public void close() throws IOException {
        body.close();
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
