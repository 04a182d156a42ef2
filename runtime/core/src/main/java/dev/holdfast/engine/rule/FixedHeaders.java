package dev.holdfast.engine.rule;

import dev.holdfast.http.WireHeader;
import java.util.List;
import java.util.stream.Stream;

/**
 * Headers that every request carries.
 *
 * @param headers in the order in which they are sent
 */
public record FixedHeaders(List<WireHeader> headers) {
    /** No header. */
    public static final FixedHeaders NONE = new FixedHeaders(List.of());

    /** Copies the headers. */
    public FixedHeaders {
        headers = List.copyOf(headers);
    }

    /** These headers and one more. */
    public FixedHeaders and(String name, String value) {
        return new FixedHeaders(Stream.concat(headers.stream(), Stream.of(new WireHeader(name, value)))
                .toList());
    }
}
