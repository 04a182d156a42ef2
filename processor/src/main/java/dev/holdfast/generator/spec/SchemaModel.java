package dev.holdfast.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the parser's model of a schema as a tree again, where a converter made it of something else. */
final class SchemaModel {
    private SchemaModel() {}

    /** The tree; everything in it stands at one place. */
    static SourceCursor tree(Schema<?> model, TextPlace place) {
        if (model.getProperties() != null) {
            model.getProperties().remove(null); // the converter keeps fields of forms that have no name
        }
        JsonNode json = Json.mapper().valueToTree(model);
        return new SourceCursor(value(json, place), place);
    }

    private static SourceValue value(JsonNode json, TextPlace place) {
        if (json.isObject()) {
            Map<String, SourceMap.Entry> entries = new LinkedHashMap<>();
            json.properties()
                    .forEach(it -> entries.put(it.getKey(), new SourceMap.Entry(place, value(it.getValue(), place))));
            return new SourceMap(entries, place);
        }
        if (json.isArray()) {
            List<SourceValue> items = new ArrayList<>();
            json.forEach(it -> items.add(value(it, place)));
            return new SourceList(items, place);
        }
        return new SourceText(json.asText(), json.isTextual(), place);
    }
}
