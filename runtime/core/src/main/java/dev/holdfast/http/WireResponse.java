package dev.holdfast.http;

import static java.util.Objects.requireNonNull;

/**
 * A complete answer.
 *
 * <p>The body array is shared, not copied.
 *
 * @param status 100 to 999, never an informational one
 * @param headers as received
 * @param body decoded from its content encoding; empty where the answer has none
 * @param truncated whether the body of an answer other than 2xx is not all that the provider sent: it was above {@link
 *     ExchangeLimits#mostErrorBytes}, cut off, or not decodable; always false for 2xx, which fails instead
 */
@SuppressWarnings(
        "ArrayRecordComponent") // bodies are shared, not compared: a copy per attempt would cost more than it guards
public record WireResponse(int status, WireHeaders headers, byte[] body, boolean truncated) {

    /** Takes the array over. */
    public WireResponse {
        requireNonNull(headers, "headers");
        requireNonNull(body, "body");
        if (status < 100 || status > 999) {
            throw new IllegalArgumentException("status " + status + " is not between 100 and 999");
        }
    }

    /** Status, headers' names and size, never the content. */
    @Override
    public String toString() {
        return status + " " + headers + ", " + body.length + (truncated ? " bytes, truncated" : " bytes");
    }
}
