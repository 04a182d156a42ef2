package dev.holdfast.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives the scalars of a tree their types, by YAML 1.2's core schema, which JSON is a part of. */
final class DocumentJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?");
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,18}");
    private static final int MOST_DIGITS = 100;

    /** Keys whose scalars are text, also where a careless author left {@code version: 1.0} without quotes. */
    private static final Set<String> TEXTS =
            Set.of("openapi", "swagger", "version", "title", "description", "summary", "operationId", "name", "tags");

    private DocumentJson() {}

    static JsonNode of(SourceValue value) {
        return of(value, "");
    }

    private static JsonNode of(SourceValue value, String key) {
        if (value instanceof SourceMap map) {
            ObjectNode object = NODES.objectNode();
            map.entries().forEach((name, entry) -> object.set(name, of(entry.value(), name)));
            return object;
        }
        if (value instanceof SourceList list) {
            ArrayNode array = NODES.arrayNode();
            list.items().forEach(item -> array.add(of(item, key)));
            return array;
        }
        SourceText text = (SourceText) value;
        return text.isQuoted() || TEXTS.contains(key) ? NODES.textNode(text.text()) : scalar(text.text());
    }

    private static JsonNode scalar(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> NODES.nullNode();
            case "true", "True", "TRUE" -> NODES.booleanNode(true);
            case "false", "False", "FALSE" -> NODES.booleanNode(false);
            default -> isNumber(text) ? number(text) : NODES.textNode(text);
        };
    }

    private static boolean isNumber(String text) {
        return text.length() <= MOST_DIGITS && NUMBER.matcher(text).matches();
    }

    private static JsonNode number(String text) {
        return INTEGER.matcher(text).matches()
                ? NODES.numberNode(Long.parseLong(text))
                : NODES.numberNode(new BigDecimal(text));
    }
}
