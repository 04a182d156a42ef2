package dev.holdfast.http;

import static java.util.Objects.requireNonNull;

/**
 * A body that is read while it is sent: with {@code Content-Length} where its length is known, else in chunks.
 *
 * @param contentType the value of {@code Content-Type}
 * @param source opened once by each attempt
 */
public record StreamBody(String contentType, BodySource source) implements WireBody {

    /** Opens nothing. */
    public StreamBody {
        requireNonNull(contentType, "contentType");
        requireNonNull(source, "source");
    }

    @Override
    public long length() {
        return source.length();
    }

    @Override
    public boolean isSpent() {
        return source.isSpent();
    }

    /** Type and size, never the content. */
    @Override
    public String toString() {
        return contentType + ", " + (length() < 0 ? "unknown length" : length() + " bytes");
    }
}
