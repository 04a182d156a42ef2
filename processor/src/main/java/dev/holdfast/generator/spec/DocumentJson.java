package dev.holdfast.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.generator.source.CoreScalar;
import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives the scalars of a tree their types, by YAML 1.2's core schema, which JSON is a part of. */
final class DocumentJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Keys whose scalars are text, also where a careless author left {@code version: 1.0} without quotes. */
    private static final Set<String> TEXTS =
            Set.of("openapi", "swagger", "version", "title", "description", "summary", "operationId", "name", "tags");

    private DocumentJson() {}

    static JsonNode of(SourceValue value) {
        return of(value, "");
    }

    /** A value below a key. */
    static JsonNode of(SourceValue value, String key) {
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
        return TEXTS.contains(key) ? NODES.textNode(text.text()) : scalar(CoreScalar.of(text));
    }

    private static JsonNode scalar(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        }
        if (value instanceof Long number) {
            return NODES.numberNode(number);
        }
        if (value instanceof BigDecimal number) {
            return NODES.numberNode(number);
        }
        return value == null ? NODES.nullNode() : NODES.textNode((String) value);
    }
}
