package dev.holdfast.example.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.example.corpus.WireServer.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A response that the document allows.
 *
 * @param status the status
 * @param mediaType the media type; empty for no content
 * @param schema the content's schema; null where there is none
 * @param body the content, of a stream one event; null for none
 */
record ResponseSample(
        int status,
        String mediaType,
        @Nullable Located schema,
        @Nullable JsonNode body) {

    Answer answer() {
        JsonNode content = body;
        if (content == null) {
            return new Answer(status, mediaType, new byte[0], Map.of());
        }
        return new Answer(status, mediaType, text(content).getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** A stream says everything twice, so that an end after the first event would show. */
    private String text(JsonNode content) {
        if (mediaType.contains("event-stream")) {
            return ("data: " + content + "\n\n").repeat(2);
        }
        if (isStream()) {
            return (content + "\n").repeat(2);
        }
        return !isJson() && content.isTextual() ? content.asText() : content.toString();
    }

    boolean isJson() {
        return mediaType.contains("json") && !isStream();
    }

    boolean isStream() {
        return mediaType.matches(".*(event-stream|ndjson|jsonl|json-seq|stream\\+json).*");
    }
}
