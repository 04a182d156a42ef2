package dev.holdfast.http;

import static java.util.Objects.requireNonNull;

/**
 * A body in memory.
 *
 * <p>The array is shared, not copied: whoever makes a body gives the array away.
 *
 * @param contentType the value of {@code Content-Type}
 * @param bytes what is sent, possibly nothing
 */
@SuppressWarnings(
        "ArrayRecordComponent") // bodies are shared, not compared: a copy per attempt would cost more than it guards
public record BytesBody(String contentType, byte[] bytes) implements WireBody {

    /** Takes the array over. */
    public BytesBody {
        requireNonNull(contentType, "contentType");
        requireNonNull(bytes, "bytes");
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public boolean isSpent() {
        return false;
    }

    /** Type and size, never the content. */
    @Override
    public String toString() {
        return contentType + ", " + bytes.length + " bytes";
    }
}
