package dev.holdfast.example.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * A file without the demands for parts that do not travel a way: {@code required} says nothing of them (OpenAPI 3.0.3, Schema
 * Object, {@code readOnly}), though validators that know no direction think so.
 */
final class TravellingParts {
    private static final int DEEPEST = 20;
    private final RawDocument document;
    private final Direction direction;

    TravellingParts(RawDocument document, Direction direction) {
        this.document = document;
        this.direction = direction;
    }

    /** A copy of a file that demands less. */
    JsonNode of(Located file) {
        JsonNode copy = file.node().deepCopy();
        spare(file, copy, Set.of(), Collections.newSetFromMap(new IdentityHashMap<>()));
        return copy;
    }

    /** What is hidden where schemas hold together is demanded by none of them. */
    private void spare(Located original, JsonNode copy, Set<String> hiddenAround, Set<JsonNode> seen) {
        if (!copy.isContainerNode() || !seen.add(copy)) {
            return;
        }
        Set<String> hidden = new HashSet<>(hiddenAround);
        if (copy.has("required") || copy.has("allOf")) {
            hide(original, hidden, 0);
        }
        if (copy instanceof ObjectNode object && copy.path("required").isArray() && !hidden.isEmpty()) {
            ArrayNode required = object.putArray("required");
            original.node().path("required").forEach(it -> {
                if (!hidden.contains(it.asText())) {
                    required.add(it);
                }
            });
            if (required.isEmpty()) {
                object.remove("required");
            }
        }
        for (String name : Json.names(copy)) {
            boolean holdsTogether = List.of("allOf", "oneOf", "anyOf").contains(name);
            spare(original.at(name), copy.path(name), holdsTogether ? hidden : Set.of(), seen);
        }
        for (int index = 0; copy.isArray() && index < copy.size(); index++) {
            spare(original.at(index), copy.path(index), hiddenAround, seen);
        }
    }

    private void hide(Located reference, Set<String> hidden, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        Located schema = document.follow(reference);
        Located properties = schema.at("properties");
        for (String name : Json.names(properties.node())) {
            Located property = document.follow(properties.at(name));
            if (direction.hides(property.node())
                    || direction.hides(properties.at(name).node())) {
                hidden.add(name);
            }
        }
        for (int index = 0; index < schema.at("allOf").node().size(); index++) {
            hide(schema.at("allOf").at(index), hidden, depth + 1);
        }
    }
}
