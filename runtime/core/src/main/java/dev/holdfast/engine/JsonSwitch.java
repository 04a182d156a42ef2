package dev.holdfast.engine;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Turns a property of a JSON object on, by which some providers are asked for a stream. */
final class JsonSwitch {
    private JsonSwitch() {}

    /**
     * An object with true where a pointer leads, whatever stands there.
     *
     * @param body the object, which is changed; null or no object for an empty one
     * @param pointer where true is put: RFC 6901
     */
    static ObjectNode on(@Nullable JsonNode body, String pointer) {
        JsonPointer place = JsonPointer.compile(pointer);
        ObjectNode tree = body instanceof ObjectNode written ? written : JsonNodeFactory.instance.objectNode();
        tree.withObject(place.head(), JsonNode.OverwriteMode.ALL, false)
                .put(place.last().getMatchingProperty(), true);
        return tree;
    }
}
