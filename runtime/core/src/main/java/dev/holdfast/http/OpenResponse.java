package dev.holdfast.http;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * An answer whose body may still be on its way.
 *
 * @param head status and headers; the body is empty where {@code body} is not null, else complete as for {@link
 *     Transport#exchange}
 * @param body the body of a 2xx answer, to be closed by whoever takes it; null for any other, which was read whole
 */
public record OpenResponse(WireResponse head, @Nullable BodyStream body) {

    /** Checks for null. */
    public OpenResponse {
        requireNonNull(head, "head");
    }
}
