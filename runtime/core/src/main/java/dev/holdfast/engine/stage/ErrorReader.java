package dev.holdfast.engine.stage;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.client.CallFailure.ErrorContent;
import dev.holdfast.client.Problem;
import dev.holdfast.engine.rule.ErrorBodies;
import dev.holdfast.engine.rule.ErrorTextRule;
import dev.holdfast.http.MediaType;
import dev.holdfast.http.WireResponse;
import dev.holdfast.json.Codec;
import dev.holdfast.json.CodecException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Reads the body of a failure as document and policy describe it. What cannot be read never hides the failure. */
final class ErrorReader {
    private static final int LONGEST_TEXT = 1_000;

    private final ErrorBodies bodies;
    private final ErrorTextRule texts;
    private final Codec codec;

    ErrorReader(ErrorBodies bodies, ErrorTextRule texts, Codec codec) {
        this.bodies = bodies;
        this.texts = texts;
        this.codec = codec;
    }

    /** What the body says; nothing where it is of another kind, or cut off. */
    ErrorContent read(WireResponse response) {
        String media = MediaType.of(response.headers());
        boolean isReadable = MediaType.isJson(media) || media.isEmpty();
        if (!isReadable || response.truncated() || response.body().length == 0) {
            return ErrorContent.NONE;
        }
        Type type =
                bodies.of(response.status()).orElse(media.equals("application/problem+json") ? Problem.class : null);
        Object body = type == null ? null : readable(() -> codec.<Object>read(response.body(), type));
        if (texts.equals(ErrorTextRule.NONE)) {
            return new ErrorContent(body, null, null);
        }
        JsonNode tree = readable(() -> codec.parse(response.body()));
        return new ErrorContent(body, text(tree, texts.code()), text(tree, texts.message()));
    }

    /** The text at a pointer, JSON where it is no scalar; null if there is nothing. */
    private static @Nullable String text(@Nullable JsonNode tree, JsonPointer pointer) {
        if (tree == null || pointer.matches()) {
            return null;
        }
        JsonNode found = tree.at(pointer);
        if (found.isMissingNode() || found.isNull()) {
            return null;
        }
        String text = found.isValueNode() ? found.asText() : found.toString();
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    @SuppressWarnings(
            "UnusedException") // the raw body is on the exception; why it does not fit says nothing of the failure
    private static <T> @Nullable T readable(Reading<T> reading) {
        try {
            return reading.read();
        } catch (CodecException unreadable) {
            return null;
        }
    }

    private interface Reading<T> {
        T read() throws CodecException;
    }
}
