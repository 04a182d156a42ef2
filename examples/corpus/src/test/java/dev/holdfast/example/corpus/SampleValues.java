package dev.holdfast.example.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes up JSON that keeps a schema. The same seed gives the same values. A schema inside itself ends at the first optional
 * part; one that has none is {@link Endless}.
 */
final class SampleValues {
    private static final int DEEPEST = 24;
    private static final int ROOM = 1500;
    private final RawDocument document;
    private final Direction direction;
    private final Variant variant;
    private final Examples examples;
    private final Random random;
    private final SampleTexts texts;
    private final SampleNumbers numbers;
    private final Set<JsonNode> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int written;

    /**
     * Makes a maker.
     *
     * @param examples tells which examples of the document keep its own rules
     * @param seed where chance begins
     */
    SampleValues(RawDocument document, Direction direction, Variant variant, Examples examples, long seed) {
        this.document = document;
        this.direction = direction;
        this.variant = variant;
        this.examples = examples;
        this.random = new Random(seed);
        this.texts = new SampleTexts(random);
        this.numbers = new SampleNumbers(random);
    }

    /** A value; never null. */
    JsonNode value(Located schema) {
        written = 0;
        open.clear();
        return value(List.of(schema), 0, false);
    }

    private JsonNode value(List<Located> schemas, int depth, boolean mayBeNull) {
        if (depth > DEEPEST) {
            throw new Endless();
        }
        List<JsonNode> entered = schemas.stream()
                .map(it -> document.follow(it).node())
                .filter(it -> it.isObject() && open.add(it))
                .toList();
        try {
            Facets facets = new FacetReader(document, random, open::contains).read(schemas, false);
            written++;
            if (mayBeNull && variant == Variant.LEAST && facets.isNullable()) {
                return Json.NODES.nullNode();
            }
            JsonNode example = variant == Variant.EXAMPLES ? examples.of(schemas) : null;
            return example == null ? made(facets, depth) : example;
        } finally {
            entered.forEach(open::remove);
        }
    }

    private JsonNode made(Facets facets, int depth) {
        JsonNode fixed = facets.first("const");
        if (!fixed.isMissingNode()) {
            return fixed;
        }
        JsonNode choices = facets.first("enum");
        if (choices.isArray() && !choices.isEmpty()) {
            return SampleChoice.of(choices, facets.types(), random);
        }
        return switch (type(facets)) {
            case "object" -> object(facets, depth);
            case "array" -> array(facets, depth);
            case "integer" -> numbers.integer(facets);
            case "number" -> numbers.decimal(facets);
            case "boolean" -> Json.NODES.booleanNode(random.nextBoolean());
            case "null" -> Json.NODES.nullNode();
            default -> Json.NODES.textNode(texts.text(facets));
        };
    }

    private String type(Facets facets) {
        List<String> types =
                facets.types().stream().filter(it -> !it.equals("null")).toList();
        if (types.size() > 1 && !facets.properties().isEmpty() && types.contains("object")) {
            return "object";
        }
        if (!types.isEmpty()) {
            return types.get(random.nextInt(types.size()));
        }
        if (facets.types().contains("null")) {
            return "null";
        }
        if (!facets.properties().isEmpty()
                || facets.schema("additionalProperties").node().isObject()) {
            return "object";
        }
        return facets.first("items").isMissingNode()
                        && facets.first("prefixItems").isMissingNode()
                ? "string"
                : "array";
    }

    private ObjectNode object(Facets facets, int depth) {
        ObjectNode object = Json.NODES.objectNode();
        Set<String> required = facets.required();
        for (Map.Entry<String, List<Located>> property : facets.properties().entrySet()) {
            String name = property.getKey();
            String tag = facets.tags().get(name);
            if (tag != null && allows(property.getValue(), tag)) {
                object.put(name, tag);
            } else {
                member(property, required.contains(name), depth).ifPresent(it -> object.set(name, it));
            }
        }
        facets.tags().forEach((name, tag) -> {
            if (!object.has(name)) {
                object.put(name, tag);
            }
        });
        fill(facets, object, depth);
        further(facets, object, depth);
        spare(facets, object);
        return object;
    }

    /** Whether a property may have the value that tells a branch: who lists other values means those. */
    private boolean allows(List<Located> property, String tag) {
        JsonNode known = new FacetReader(document, random, open::contains)
                .read(property, false)
                .first("enum");
        return known.isEmpty() || SampleChoice.texts(known).contains(tag);
    }

    private Optional<JsonNode> member(Map.Entry<String, List<Located>> property, boolean isRequired, int depth) {
        List<Located> schemas = property.getValue();
        Facets facets = new FacetReader(document, random, open::contains).read(schemas, false);
        if (direction.hides(facets)) {
            return Optional.empty();
        }
        if (isRequired) {
            return Optional.of(value(schemas, depth + 1, true));
        }
        boolean isInsideItself = schemas.stream()
                .anyMatch(it -> open.contains(document.follow(it).node()));
        if (!variant.hasOptionalParts() || isInsideItself || written > ROOM) {
            return Optional.empty();
        }
        try {
            return Optional.of(value(schemas, depth + 1, true));
        } catch (Endless leftOut) {
            return Optional.empty();
        }
    }

    /** Properties that must not stand together: {@code not: {required: [...]}}. */
    private static void spare(Facets facets, ObjectNode object) {
        JsonNode together = facets.first("not").path("required");
        boolean areAll = !together.isEmpty();
        for (JsonNode name : together) {
            areAll &= object.has(name.asText());
        }
        if (areAll) {
            object.remove(together.path(together.size() - 1).asText());
        }
    }

    /** Optional parts, where there would be too few. */
    private void fill(Facets facets, ObjectNode object, int depth) {
        long least = facets.least("minProperties", 0);
        for (Map.Entry<String, List<Located>> property : facets.properties().entrySet()) {
            if (object.size() < least && !object.has(property.getKey())) {
                member(property, true, depth).ifPresent(it -> object.set(property.getKey(), it));
            }
        }
    }

    /** Properties without a name in the document: one, where the schema speaks of them; what is required without being described. */
    private void further(Facets facets, ObjectNode object, int depth) {
        JsonNode additional = facets.first("additionalProperties");
        for (String name : facets.required()) {
            if (!object.has(name) && !facets.properties().containsKey(name)) {
                object.set(name, extra(facets, additional, depth));
            }
        }
        boolean isWanted = additional.isObject() || additional.asBoolean(false);
        long most = facets.most("maxProperties", Integer.MAX_VALUE);
        long least = Math.max(
                facets.least("minProperties", 0),
                isWanted && variant.hasOptionalParts() && written < ROOM ? object.size() + 1 : 0);
        for (int count = 0; object.size() < Math.min(least, most) && count < 50; count++) {
            try {
                object.set("key" + count, extra(facets, additional, depth));
            } catch (Endless leftOut) {
                return;
            }
        }
    }

    private JsonNode extra(Facets facets, JsonNode additional, int depth) {
        return additional.isObject() && !additional.isEmpty()
                ? value(List.of(facets.schema("additionalProperties")), depth + 1, true)
                : Json.NODES.textNode(texts.word(3, 9));
    }

    private ArrayNode array(Facets facets, int depth) {
        ArrayNode array = Json.NODES.arrayNode();
        Located items = facets.schema("items");
        tuple(facets).ifPresent(tuple -> {
            for (int index = 0; index < tuple.node().size(); index++) {
                array.add(value(List.of(tuple.at(index)), depth + 1, true));
            }
        });
        int least = (int) facets.least("minItems", 0);
        int wanted = variant.hasOptionalParts() && written < ROOM && facets.most("maxItems", 2) > 0
                ? Math.max(1, least)
                : least;
        boolean isInsideItself = open.contains(document.follow(items).node());
        for (int count = array.size(); count < (isInsideItself ? least : wanted); count++) {
            JsonNode item = item(items, depth, count >= least);
            if (item == null || (facets.first("uniqueItems").asBoolean(false) && holds(array, item))) {
                break;
            }
            array.add(item);
        }
        return array;
    }

    private static boolean holds(ArrayNode array, JsonNode item) {
        return Stream.iterate(0, it -> it < array.size(), it -> it + 1)
                .anyMatch(it -> array.path(it).equals(item));
    }

    /** One schema for each place: {@code prefixItems}, before JSON Schema 2020-12 a list of {@code items}. */
    private static Optional<Located> tuple(Facets facets) {
        return facets.all().stream()
                .flatMap(it -> Stream.of(it.at("prefixItems"), it.at("items")))
                .filter(it -> it.node().isArray())
                .findFirst();
    }

    private @Nullable JsonNode item(Located items, int depth, boolean isOptional) {
        if (items.node().isMissingNode()) {
            return Json.NODES.textNode(texts.word(3, 9));
        }
        try {
            return value(List.of(items), depth + 1, false);
        } catch (Endless endless) {
            if (isOptional) {
                return null;
            }
            throw endless;
        }
    }

    /** No finite value was found. */
    static class Endless extends RuntimeException {
        private static final long serialVersionUID = 1;

        Endless() {
            this("the schema holds itself without end");
        }

        private Endless(String message) {
            super(message, null, false, false);
        }
    }

    /** There is no value, whoever looks for it. */
    static final class Contradictory extends Endless {
        private static final long serialVersionUID = 1;

        Contradictory(String message) {
            super(message);
        }
    }
}
