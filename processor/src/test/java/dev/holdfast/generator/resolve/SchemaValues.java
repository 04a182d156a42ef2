package dev.holdfast.generator.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Makes JSON that a schema of a document allows. Reads the document's own tree and nothing of ours, so that what we misread
 * does not go unnoticed.
 */
final class SchemaValues {
    /** Names of further parts begin so, in the tests' documents those that match patterns too. */
    static final String FURTHER = "zz-";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEP = 5;
    private static final int TOO_DEEP = 40;

    private final SchemaDocument document;
    private final Random random;

    SchemaValues(SchemaDocument document, long seed) {
        this.document = document;
        this.random = new Random(seed);
    }

    JsonNode of(JsonNode schema) {
        return value(List.of(schema), 0);
    }

    private JsonNode value(List<JsonNode> together, int depth) {
        SchemaRules rules = new SchemaRules(document, random, depth >= DEEP);
        together.forEach(rules::add);
        if (together.size() > 1 && !together.stream().allMatch(it -> mayBeNull(it, depth))) {
            rules.isNull = false;
            rules.isNullable = false;
        }
        if (rules.isNull || depth > TOO_DEEP || (rules.isNullable && random.nextInt(6) == 0)) {
            return NODES.nullNode();
        }
        if (!rules.values.isEmpty()) {
            return known(rules);
        }
        return switch (type(rules)) {
            case "object" -> object(rules, depth);
            case "array" -> array(rules, depth);
            case "string" -> NODES.textNode(text(rules.format));
            case "integer" -> integer(rules.format);
            case "number" -> DecimalNode.valueOf(new BigDecimal(pick("1.10", "0.1", "-3", "12345.6789", "100")));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "null" -> NODES.nullNode();
            default -> anything();
        };
    }

    /** What holds together may be null if each of them may. */
    private boolean mayBeNull(JsonNode schema, int depth) {
        SchemaRules rules = new SchemaRules(document, random, depth >= DEEP);
        rules.add(schema);
        return rules.isNull || rules.isNullable;
    }

    private JsonNode known(SchemaRules rules) {
        List<JsonNode> values = rules.values.stream().filter(it -> !it.isNull()).toList();
        if (values.isEmpty()) {
            return NODES.nullNode();
        }
        JsonNode value = values.get(random.nextInt(values.size()));
        boolean isText = rules.types.equals(List.of("string"));
        return isText ? NODES.textNode(value.asText()) : value; // YAML's authors forget quotes
    }

    private String type(SchemaRules rules) {
        if (!rules.types.isEmpty()) {
            return rules.types.get(random.nextInt(rules.types.size()));
        }
        boolean hasParts = !rules.properties.isEmpty() || !rules.patterns.isEmpty() || !rules.fixed.isEmpty();
        if (hasParts || rules.additional != null) {
            return "object";
        }
        return rules.items.isEmpty() && rules.byPosition.isEmpty() ? "" : "array";
    }

    private ObjectNode object(SchemaRules rules, int depth) {
        ObjectNode object = NODES.objectNode();
        double share = depth >= DEEP ? 0 : depth == 0 ? 0.8 : depth > 2 ? 0.15 : 0.4;
        rules.properties.forEach((name, schemas) -> {
            boolean isThere = rules.required.contains(name) || rules.fixed.containsKey(name);
            if (isThere || random.nextDouble() < share) {
                object.set(name, value(schemas, depth + 1));
            }
        });
        rules.fixed.forEach((name, value) -> {
            if (!object.has(name) || !isKnown(rules.properties.get(name))) {
                object.set(name, value);
            }
        });
        if (depth < DEEP && rules.patterns.size() == 1) {
            object.set(FURTHER + random.nextInt(1_000), value(rules.patterns, depth + 1));
        }
        if (depth < DEEP && rules.additional != null && rules.patterns.isEmpty()) {
            for (int more = random.nextInt(4); more > 0; more--) {
                object.set(FURTHER + random.nextInt(1_000), value(List.of(rules.additional), depth + 1));
            }
        }
        return object;
    }

    private boolean isKnown(List<JsonNode> schemas) {
        return schemas.stream()
                .map(it -> it.has("$ref") ? document.resolve(it.get("$ref").asText()) : it)
                .anyMatch(it -> it.has("enum") || it.has("const"));
    }

    private ArrayNode array(SchemaRules rules, int depth) {
        ArrayNode array = NODES.arrayNode();
        rules.byPosition.forEach(it -> array.add(value(List.of(it), depth + 1)));
        int most = depth >= DEEP || rules.isClosed ? 0 : 3;
        for (int more = random.nextInt(most + 1); more > 0; more--) {
            array.add(rules.items.isEmpty() ? anything() : value(rules.items, depth + 1));
        }
        return array;
    }

    private String text(String format) {
        return switch (format) {
            case "date-time" ->
                pick("2024-02-29T23:59:59Z", "2019-01-02T03:04:05.678+05:30", "1999-12-31T00:00:00-08:00");
            case "date" -> "2024-02-29";
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "uri", "url" -> pick("https://example.com/a?b=c%20d#e", "urn:x:y", "/relative", "");
            case "byte" -> pick("", "AQID", "aGVsbG8=");
            case "duration" -> pick("P1DT2H", "PT0.5S", "P1Y");
            default -> pick("", "a", "\u00e9\ud83d\ude00 \"x\"\n", "12", "true", "null", "text");
        };
    }

    private JsonNode integer(String format) {
        return switch (format) {
            case "int32", "int16", "int8", "uint8", "uint16" -> NODES.numberNode(random.nextInt(100));
            case "uint64" -> NODES.numberNode(new BigInteger("18446744073709551615"));
            default -> NODES.numberNode(random.nextBoolean() ? random.nextLong() : random.nextInt(10));
        };
    }

    private JsonNode anything() {
        return switch (random.nextInt(5)) {
            case 0 -> NODES.textNode("any");
            case 1 -> DecimalNode.valueOf(new BigDecimal("1.50"));
            case 2 -> NODES.booleanNode(true);
            case 3 -> NODES.objectNode().put("k", 1);
            default -> NODES.arrayNode().add("x").addNull();
        };
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }
}
