package dev.holdfast.http;

import static java.util.Objects.requireNonNull;

/**
 * The body of a request, frozen before the first attempt.
 *
 * <p>The array is shared, not copied: whoever makes a body gives the array away.
 *
 * @param contentType the value of {@code Content-Type}
 * @param bytes what is sent, possibly nothing
 */
@SuppressWarnings(
        "ArrayRecordComponent") // bodies are shared, not compared: a copy per attempt would cost more than it guards
public record WireBody(String contentType, byte[] bytes) {

    /** Takes the array over. */
    public WireBody {
        requireNonNull(contentType, "contentType");
        requireNonNull(bytes, "bytes");
    }

    /** Type and size, never the content. */
    @Override
    public String toString() {
        return contentType + ", " + bytes.length + " bytes";
    }
}
