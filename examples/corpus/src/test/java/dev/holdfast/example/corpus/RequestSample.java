package dev.holdfast.example.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that the document allows.
 *
 * @param parameters each parameter that is sent
 * @param mediaType the body's media type; empty for no body
 * @param media the media type object, or the body parameter of Swagger 2
 * @param body the body; null for none
 */
record RequestSample(
        Map<Located, JsonNode> parameters,
        String mediaType,
        @Nullable Located media,
        @Nullable JsonNode body) {

    /** The parameters of one place by name. */
    Map<String, JsonNode> in(String place) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        parameters.forEach((parameter, value) -> {
            if (parameter.text("in").equals(place)) {
                values.put(parameter.text("name"), value);
            }
        });
        return values;
    }
}
