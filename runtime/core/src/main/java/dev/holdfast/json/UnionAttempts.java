package dev.holdfast.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The attempts to read JSON as a variant of a union, over one document. Unions within unions multiply them: they are
 * bounded, and what is left then is kept as JSON. Not safe for use by several threads.
 */
final class UnionAttempts {

    private static final int MOST = 100_000;

    private final @Nullable ObjectMapper mapper;
    private int left = MOST;

    /**
     * Attempts for one document.
     *
     * @param mapper writes what was read, to see whether all of it is there; null if nobody can
     */
    UnionAttempts(@Nullable ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Those of the document that is being read. */
    static UnionAttempts of(DeserializationContext context) {
        if (context.getAttribute(UnionAttempts.class) instanceof UnionAttempts known) {
            return known;
        }
        UnionAttempts attempts = new UnionAttempts(null);
        context.setAttribute(UnionAttempts.class, attempts);
        return attempts;
    }

    /** The JSON as a variant; nothing if it looked like this variant and is not. */
    <T> Optional<T> read(UnionVariant<T> variant, JsonNode json, DeserializationContext context) throws IOException {
        left--;
        if (left < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(variant.read(json, context));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Whether a value holds every part of the JSON that it was read from. */
    boolean keepsAll(Object value, JsonNode json) {
        return mapper == null || left < 0 || !json.isContainerNode() || holds(mapper.valueToTree(value), json);
    }

    private static boolean holds(JsonNode written, JsonNode json) {
        if (json.isArray()) {
            for (int index = 0; index < json.size(); index++) {
                if (!holds(written.path(index), json.get(index))) {
                    return false;
                }
            }
        }
        for (Map.Entry<String, JsonNode> part : json.properties()) {
            JsonNode same = written.get(part.getKey());
            if (same == null || !holds(same, part.getValue())) {
                return false;
            }
        }
        return true;
    }
}
