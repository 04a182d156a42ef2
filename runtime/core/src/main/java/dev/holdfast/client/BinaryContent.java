package dev.holdfast.client;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.holdfast.http.BodySource;
import dev.holdfast.http.HeaderRules;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is sent as it is: the body of an upload, or a file in a multipart body.
 *
 * <p>Bytes and files may be sent several times; a file is opened anew by each attempt. A stream is sent once: no second
 * attempt follows one that has begun to read it, and a call that finds it read before is refused. What is read while it is
 * sent is covered by the call's deadline, which closes the stream; a stream whose {@code read} does not end then holds its
 * call up. Immutable; each method returns another one.
 */
@JsonSerialize(using = BinaryContentSerializer.class)
public final class BinaryContent {
    private final Supplier<BodySource> origin;
    private final @Nullable String name;
    private final @Nullable String type;
    private final Map<String, String> headers;

    private BinaryContent(
            Supplier<BodySource> origin, @Nullable String name, @Nullable String type, Map<String, String> headers) {
        this.origin = origin;
        this.name = name;
        this.type = type;
        this.headers = headers;
    }

    /** Bytes, which are shared and must not change until the call has ended. */
    public static BinaryContent of(byte[] bytes) {
        requireNonNull(bytes, "bytes");
        return of(() -> BodySource.of(bytes));
    }

    /** A file, by its own name; its size when the call begins is what is sent, and a change meanwhile fails the attempt. */
    public static BinaryContent of(Path file) {
        BinaryContent content = of(new FileOrigin(requireNonNull(file, "file")));
        Path last = file.getFileName();
        return last == null ? content : content.name(last.toString());
    }

    /** A stream of unknown length, which is sent once, in chunks, and closed. */
    public static BinaryContent of(InputStream stream) {
        return of(new OnceOrigin(requireNonNull(stream, "stream"), BodySource.UNKNOWN));
    }

    /**
     * A stream that is sent once, and closed.
     *
     * @param length how many bytes it gives, at least 0; any other number fails the attempt
     * @throws IllegalArgumentException if the length is negative
     */
    public static BinaryContent of(InputStream stream, long length) {
        return of(new OnceOrigin(requireNonNull(stream, "stream"), atLeastZero(length)));
    }

    /** Streams of unknown length, of which each attempt opens one; all must give the same bytes. */
    public static BinaryContent opening(Opener opener) {
        return opened(opener, BodySource.UNKNOWN);
    }

    /**
     * Streams of which each attempt opens one; all must give the same bytes.
     *
     * @param length how many bytes each gives, at least 0; any other number fails the attempt
     * @throws IllegalArgumentException if the length is negative
     */
    public static BinaryContent opening(Opener opener, long length) {
        return opened(opener, atLeastZero(length));
    }

    private static BinaryContent opened(Opener opener, long length) {
        requireNonNull(opener, "opener");
        return of(() -> new ContentSource(opener, length, new AtomicBoolean()));
    }

    private static BinaryContent of(Supplier<BodySource> origin) {
        return new BinaryContent(origin, null, null, Map.of());
    }

    private static long atLeastZero(long length) {
        if (length < 0) {
            throw new IllegalArgumentException("length " + length + " is negative");
        }
        return length;
    }

    /** The file's name for the provider, in a multipart body; without one that of the part, and none if it is empty. */
    public BinaryContent name(String fileName) {
        return new BinaryContent(origin, requireNonNull(fileName, "fileName"), type, headers);
    }

    /**
     * The media type, as in {@code image/png}; without one what the document says, or {@code application/octet-stream}.
     *
     * @throws IllegalArgumentException if it cannot be sent in a header
     */
    public BinaryContent type(String mediaType) {
        HeaderRules.check("Content-Type", mediaType);
        return new BinaryContent(origin, name, mediaType, headers);
    }

    /**
     * A header of its part of a multipart body; elsewhere it is not sent.
     *
     * @throws IllegalArgumentException if it cannot be sent, or is one that the client writes; the message does not show
     *     the value
     */
    public BinaryContent header(String headerName, String value) {
        HeaderRules.check(headerName, value);
        if (headerName.equalsIgnoreCase("Content-Type") || headerName.equalsIgnoreCase("Content-Disposition")) {
            throw new IllegalArgumentException("header " + headerName + " of a part is made of its name and type");
        }
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(headerName, value);
        return new BinaryContent(origin, name, type, Collections.unmodifiableMap(more));
    }

    /** The file's name; empty if none was given. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** The media type; empty if none was given. */
    public Optional<String> type() {
        return Optional.ofNullable(type);
    }

    /** The headers of its part, in the order in which they were given. */
    public Map<String, String> headers() {
        return headers;
    }

    /**
     * What one call sends: a file's size is taken now.
     *
     * @throws IllegalArgumentException if it is a file that cannot be read, or a stream that was read before
     */
    public BodySource source() {
        return origin.get();
    }

    /** Name and type, never the content. */
    @Override
    public String toString() {
        return "BinaryContent[name=" + name + ", type=" + type + "]";
    }

    /** Opens a stream. */
    @FunctionalInterface
    public interface Opener {
        /**
         * A stream at its first byte, which the client closes.
         *
         * @throws java.io.IOException if there is none, which fails the attempt
         */
        InputStream open() throws java.io.IOException;
    }
}
