package dev.holdfast.generator.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What a value must be by some schemas at once; of alternatives, by one of them that chance picks. */
final class SchemaRules {
    private static final int MOST_HOPS = 60;
    private static final int MANY_HOPS = 25;

    final Map<String, List<JsonNode>> properties = new LinkedHashMap<>();
    final Map<String, JsonNode> fixed = new LinkedHashMap<>();
    final Set<String> required = new LinkedHashSet<>();
    final List<JsonNode> patterns = new ArrayList<>();
    final List<JsonNode> items = new ArrayList<>();
    final List<JsonNode> byPosition = new ArrayList<>();
    List<JsonNode> values = List.of();
    List<String> types = List.of();
    JsonNode additional;
    String format = "";
    boolean isNullable;
    boolean isNull;
    boolean isClosed;

    private final SchemaDocument document;
    private final Random random;
    private final boolean isDeep;
    private final Set<String> seen = new HashSet<>();
    private int together;

    SchemaRules(SchemaDocument document, Random random, boolean isDeep) {
        this.document = document;
        this.random = random;
        this.isDeep = isDeep;
    }

    void add(JsonNode schema) {
        add(schema, 0);
    }

    private void add(JsonNode schema, int hops) {
        if (hops > MOST_HOPS || !schema.isObject() || follow(schema, hops)) {
            return;
        }
        addKinds(schema);
        addParts(schema);
        int before = together;
        together = Math.max(1, schema.path("allOf").size());
        schema.path("allOf").forEach(it -> add(it, hops + 1));
        together = before;
        choose(schema, "oneOf", hops);
        choose(schema, "anyOf", hops);
    }

    /** Whether a reference says all: to a base that stands for one of its subtypes, or to what was added before. */
    private boolean follow(JsonNode schema, int hops) {
        String reference = schema.path("$ref").asText("");
        if (reference.isEmpty()) {
            return false;
        }
        if (!seen.add(reference)) {
            return true;
        }
        JsonNode target = document.resolve(reference);
        List<String> subtypes = together == 0 ? document.subtypes(reference) : List.of();
        if (subtypes.isEmpty()) {
            boolean wasNullable = isNullable;
            add(target, hops + 1);
            // A base that may be null does not make its subtypes so.
            isNullable = together > 1 ? wasNullable : isNullable;
            return false;
        }
        String subtype = subtypes.get(random.nextInt(subtypes.size()));
        together = 1;
        add(document.resolve(subtype), hops + 1);
        together = 0;
        fixed.put(SchemaDocument.discriminator(target), TextNode.valueOf(SchemaDocument.tag(target, subtype)));
        return true;
    }

    private void addKinds(JsonNode schema) {
        isNullable |=
                schema.path("nullable").asBoolean() || schema.path("x-nullable").asBoolean();
        List<String> own = new ArrayList<>();
        schema.path("type").forEach(it -> own.add(it.asText()));
        if (schema.path("type").isTextual()) {
            own.add(schema.path("type").asText());
        } else {
            isNullable |= own.remove("null");
        }
        if (!own.isEmpty()) {
            List<String> both = new ArrayList<>(own);
            both.retainAll(types);
            types = both.isEmpty() ? own : both;
        }
        format = schema.path("format").asText(format).toLowerCase(Locale.ROOT);
        format = schema.path("contentEncoding").asText().equals("base64") ? "byte" : format;
        List<JsonNode> listed = new ArrayList<>();
        schema.path("enum").forEach(listed::add);
        listed = schema.has("const") ? List.of(schema.get("const")) : listed;
        if (!listed.isEmpty()) {
            List<JsonNode> both = new ArrayList<>(listed);
            both.retainAll(values);
            values = both.isEmpty() ? listed : both;
        }
    }

    private void addParts(JsonNode schema) {
        schema.path("properties").properties().stream()
                .filter(it -> !isFalse(it.getValue()))
                .forEach(it -> properties
                        .computeIfAbsent(it.getKey(), key -> new ArrayList<>())
                        .add(it.getValue()));
        schema.path("required").forEach(it -> required.add(it.asText()));
        schema.path("patternProperties").forEach(patterns::add);
        JsonNode further = schema.path("additionalProperties");
        if (further.isObject() || further.asBoolean()) {
            additional = further;
        }
        if (byPosition.isEmpty()) {
            schema.path("prefixItems").forEach(byPosition::add);
        }
        isClosed |= isFalse(schema.path("items"));
        if (schema.path("items").isObject()) {
            items.add(schema.get("items"));
        }
    }

    private void choose(JsonNode schema, String key, int hops) {
        List<JsonNode> members = new ArrayList<>();
        schema.path(key).forEach(members::add);
        if (members.isEmpty()) {
            return;
        }
        List<JsonNode> ends = members.stream().filter(it -> !it.has("$ref")).toList();
        boolean mustEnd = (isDeep || hops > MANY_HOPS) && !ends.isEmpty();
        JsonNode chosen = mustEnd ? pick(ends) : pick(members);
        isNull |= chosen.path("type").asText().equals("null");
        add(chosen, hops + 1);
        String property = SchemaDocument.discriminator(schema);
        if (!property.isEmpty() && chosen.has("$ref")) {
            fixed.put(
                    property,
                    TextNode.valueOf(
                            SchemaDocument.tag(schema, chosen.get("$ref").asText())));
        }
    }

    private static boolean isFalse(JsonNode schema) {
        return schema.isBoolean() && !schema.asBoolean();
    }

    private JsonNode pick(List<JsonNode> from) {
        return from.get(random.nextInt(from.size()));
    }
}
