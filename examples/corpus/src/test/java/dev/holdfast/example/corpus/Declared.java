package dev.holdfast.example.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Whether a schema speaks of a property, in whichever branch. */
final class Declared {
    private final RawDocument document;
    private final Direction direction;

    Declared(RawDocument document, Direction direction) {
        this.document = document;
        this.direction = direction;
    }

    /**
     * Whether a reader of the document could know of a property.
     *
     * @param pointer the object that holds it, in a value of the schema
     */
    boolean knows(Located schema, String pointer, String name) {
        List<Located> at = branches(schema);
        for (String part : pointer.isEmpty()
                ? List.<String>of()
                : List.of(pointer.substring(1).split("/", -1))) {
            at = at.stream()
                    .flatMap(it -> below(it, part).stream())
                    .flatMap(it -> branches(it).stream())
                    .toList();
        }
        return at.stream().anyMatch(it -> it.at("properties").has(name) || isRequired(it, name) || isOpen(it));
    }

    /** What is required without being described has to be sent; whoever receives it knows nothing of it. */
    private boolean isRequired(Located schema, String name) {
        if (direction == Direction.RESPONSE) {
            return false;
        }
        for (JsonNode required : schema.node().path("required")) {
            if (required.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOpen(Located schema) {
        JsonNode additional = schema.node().path("additionalProperties");
        return additional.isObject() || additional.asBoolean(false);
    }

    private static List<Located> below(Located schema, String part) {
        List<Located> below = new ArrayList<>();
        if (schema.at("properties").has(part)) {
            below.add(schema.at("properties").at(part));
        } else if (schema.at("additionalProperties").node().isObject()) {
            below.add(schema.at("additionalProperties"));
        }
        if (part.matches("\\d+")) {
            below.add(schema.at("items"));
            below.add(schema.at("prefixItems").at(Integer.parseInt(part)));
        }
        return below;
    }

    private List<Located> branches(Located schema) {
        List<Located> found = new ArrayList<>();
        collect(schema, found, Collections.newSetFromMap(new IdentityHashMap<>()));
        return found;
    }

    private void collect(Located reference, List<Located> found, Set<JsonNode> seen) {
        Located schema = document.follow(reference);
        if (!seen.add(schema.node())) {
            return;
        }
        found.add(schema);
        if (reference.has("$ref")) {
            found.add(reference);
        }
        for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
            for (int index = 0; index < schema.at(keyword).node().size(); index++) {
                collect(schema.at(keyword).at(index), found, seen);
            }
        }
        for (String name : Json.names(schema.at("discriminator").at("mapping").node())) {
            String target = schema.at("discriminator").at("mapping").text(name);
            String pointer = target.contains("/") ? target : "#/components/schemas/" + target;
            collect(schema.with(Json.NODES.objectNode().put("$ref", pointer)), found, seen);
        }
    }
}
