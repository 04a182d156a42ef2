package dev.holdfast.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceValue;
import java.util.Map;

/**
 * What the parser has to see of an OpenAPI 3 document: everything but its schemas, which are most of it and are read from the
 * document itself. In the place of each stands one that allows anything.
 */
final class DocumentOutline {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private DocumentOutline() {}

    static JsonNode of(SourceMap document) {
        ObjectNode outline = NODES.objectNode();
        for (Map.Entry<String, SourceMap.Entry> part : document.entries().entrySet()) {
            String key = part.getKey();
            SourceValue value = part.getValue().value();
            outline.set(
                    key,
                    switch (key) {
                        case "paths" -> of(value, key, TreeRole.OBJECTS);
                        case "components" -> components(value, key);
                        default -> DocumentJson.of(value, key);
                    });
        }
        return outline;
    }

    /** The parser complains of references to schemas that it does not see. */
    private static JsonNode components(SourceValue components, String key) {
        if (!(components instanceof SourceMap map)) {
            return DocumentJson.of(components, key);
        }
        ObjectNode json = NODES.objectNode();
        for (Map.Entry<String, SourceMap.Entry> part : map.entries().entrySet()) {
            SourceValue value = part.getValue().value();
            TreeRole role = part.getKey().equals("schemas") ? TreeRole.SCHEMAS : TreeRole.PLAIN;
            json.set(part.getKey(), of(value, part.getKey(), role));
        }
        return json;
    }

    private static JsonNode of(SourceValue value, String key, TreeRole role) {
        if (role == TreeRole.PLAIN) {
            return DocumentJson.of(value, key);
        }
        if (value instanceof SourceList list) {
            ArrayNode array = NODES.arrayNode();
            list.items().forEach(it -> array.add(of(it, key, role)));
            return array;
        }
        if (!(value instanceof SourceMap map)) {
            return DocumentJson.of(value, key);
        }
        ObjectNode object = NODES.objectNode();
        if (role != TreeRole.SCHEMA) {
            for (Map.Entry<String, SourceMap.Entry> part : map.entries().entrySet()) {
                String name = part.getKey();
                TreeRole below = isRead(map, name, role) ? TreeRole.PLAIN : role.below(name);
                object.set(name, of(part.getValue().value(), name, below));
            }
        }
        return object;
    }

    /** The parser holds encodings against their schema, and what it makes of a parameter's content is read. */
    private static boolean isRead(SourceMap map, String key, TreeRole role) {
        return role == TreeRole.OBJECT
                && ((key.equals("content") && map.entries().containsKey("in"))
                        || (key.equals("schema") && map.entries().containsKey("encoding")));
    }
}
