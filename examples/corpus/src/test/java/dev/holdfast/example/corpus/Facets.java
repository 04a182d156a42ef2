package dev.holdfast.example.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All schemas that a value must keep at once: a schema, what its {@code allOf} adds, and one branch of each of its
 * {@code oneOf} and {@code anyOf}.
 *
 * @param all the schemas, references followed
 * @param tags the properties whose value tells the branch
 */
record Facets(List<Located> all, Map<String, String> tags) {

    /** The keyword's value in the schema that says it first; missing if none does. */
    JsonNode first(String keyword) {
        for (Located schema : all) {
            if (schema.has(keyword)) {
                return schema.node().path(keyword);
            }
        }
        return MissingNode.getInstance();
    }

    /** The schema below a keyword, in the schema that says it first. */
    Located schema(String keyword) {
        for (Located schema : all) {
            if (schema.at(keyword).node().isObject()) {
                return schema.at(keyword);
            }
        }
        return all.get(0).with(MissingNode.getInstance());
    }

    /** The types that all schemas allow; empty if none says. */
    Set<String> types() {
        Set<String> types = new LinkedHashSet<>();
        for (Located schema : all) {
            Set<String> own = typesOf(schema.node().path("type"));
            if (types.isEmpty()) {
                types.addAll(own);
            } else if (!own.isEmpty()) {
                types.retainAll(own);
            }
        }
        return types;
    }

    private static Set<String> typesOf(JsonNode type) {
        Set<String> types = new LinkedHashSet<>();
        if (type.isArray()) {
            type.forEach(it -> types.add(it.asText()));
        } else if (type.isTextual()) {
            types.add(type.asText());
        }
        return types;
    }

    /** Whether every schema allows null. */
    boolean isNullable() {
        return all.stream().allMatch(it -> allowsNull(it.node()));
    }

    private static boolean allowsNull(JsonNode schema) {
        JsonNode type = schema.path("type");
        boolean untyped = type.isMissingNode()
                && schema.path("enum").isMissingNode()
                && schema.path("const").isMissingNode();
        return schema.path("nullable").asBoolean(false)
                || schema.path("x-nullable").asBoolean(false)
                || typesOf(type).contains("null")
                || (untyped && (schema.has("allOf") || schema.has("oneOf") || schema.has("anyOf")))
                || containsNull(schema.path("enum"));
    }

    private static boolean containsNull(JsonNode values) {
        for (JsonNode value : values) {
            if (value.isNull()) {
                return true;
            }
        }
        return false;
    }

    /** Each property with the schemas that describe it. */
    Map<String, List<Located>> properties() {
        Map<String, List<Located>> properties = new LinkedHashMap<>();
        for (Located schema : all) {
            Located own = schema.at("properties");
            for (String name : Json.names(own.node())) {
                properties.computeIfAbsent(name, it -> new ArrayList<>()).add(own.at(name));
            }
        }
        properties.keySet().removeIf(name -> all.stream().anyMatch(it -> forbids(it, name)));
        return properties;
    }

    /** A closed schema allows no property but its own, whatever the others that hold with it say. */
    private static boolean forbids(Located schema, String name) {
        JsonNode further = schema.node().path("additionalProperties");
        return further.isBoolean()
                && !further.booleanValue()
                && !schema.has("patternProperties")
                && !schema.at("properties").has(name);
    }

    Set<String> required() {
        Set<String> required = new LinkedHashSet<>();
        for (Located schema : all) {
            JsonNode names = schema.node().path("required");
            if (names.isArray()) {
                names.forEach(it -> required.add(it.asText()));
            }
        }
        return required;
    }

    /** The least that a keyword allows: of several bounds the narrowest. */
    long most(String keyword, long otherwise) {
        return all.stream()
                .map(it -> it.node().path(keyword))
                .filter(JsonNode::isNumber)
                .mapToLong(JsonNode::asLong)
                .min()
                .orElse(otherwise);
    }

    long least(String keyword, long otherwise) {
        return all.stream()
                .map(it -> it.node().path(keyword))
                .filter(JsonNode::isNumber)
                .mapToLong(JsonNode::asLong)
                .max()
                .orElse(otherwise);
    }
}
