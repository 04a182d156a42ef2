package dev.holdfast.engine.stage;

import dev.holdfast.client.Problem;
import dev.holdfast.engine.rule.ErrorBodies;
import dev.holdfast.http.MediaType;
import dev.holdfast.http.WireResponse;
import dev.holdfast.json.Codec;
import dev.holdfast.json.CodecException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Reads the body of a failure as the document declares it. What cannot be read never hides the failure. */
final class ErrorReader {
    private final ErrorBodies bodies;
    private final Codec codec;

    ErrorReader(ErrorBodies bodies, Codec codec) {
        this.bodies = bodies;
        this.codec = codec;
    }

    /** The body; null if nothing is known of it, or it is something else, or cut off. */
    @Nullable
    Object read(WireResponse response) {
        String media = MediaType.of(response.headers());
        boolean isReadable = MediaType.isJson(media) || media.isEmpty();
        Type type =
                bodies.of(response.status()).orElse(media.equals("application/problem+json") ? Problem.class : null);
        if (type == null || !isReadable || response.truncated() || response.body().length == 0) {
            return null;
        }
        return decoded(response, type);
    }

    @SuppressWarnings(
            "UnusedException") // the raw body is on the exception; why it does not fit says nothing of the failure
    private @Nullable Object decoded(WireResponse response, Type type) {
        try {
            return codec.<Object>read(response.body(), type);
        } catch (CodecException unreadable) {
            return null;
        }
    }
}
