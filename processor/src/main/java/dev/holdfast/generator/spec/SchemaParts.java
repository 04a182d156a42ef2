package dev.holdfast.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what the parts of an object and the elements of a list may be. */
final class SchemaParts {
    private static final String PATTERNS = "patternProperties";
    private static final List<String> CONDITIONAL = List.of("then", "else");

    private SchemaParts() {}

    /** The properties, with those that are there under a condition; one whose schema is false is never there. */
    static Map<String, ApiSchema> properties(SourceCursor source) {
        Map<String, ApiSchema> properties = new LinkedHashMap<>();
        add(properties, source.child("properties"));
        CONDITIONAL.forEach(key -> add(properties, source.child(key).child("properties")));
        children(source.child("dependentSchemas")).forEach(it -> add(properties, it.child("properties")));
        return properties;
    }

    private static void add(Map<String, ApiSchema> properties, SourceCursor source) {
        if (source.value() instanceof SourceMap map) {
            for (String name : map.entries().keySet()) {
                SourceCursor property = source.child(name);
                if (!isFalse(property) && !properties.containsKey(name)) {
                    properties.put(name, SchemaReader.read(property));
                }
            }
        }
    }

    /** What further properties are: one schema, or any where several patterns say different things; null for none. */
    static @Nullable ApiSchema additional(SourceCursor source) {
        List<SourceCursor> allowed = new ArrayList<>(children(source.child(PATTERNS)));
        String key = source.has("additionalProperties") ? "additionalProperties" : "unevaluatedProperties";
        if (source.has(key)) {
            allowed.add(source.child(key));
        }
        allowed.removeIf(SchemaParts::isFalse);
        return allowed.isEmpty() ? null : common(allowed);
    }

    /** What elements are: one schema, or any where it differs by position; null for any. */
    static @Nullable ApiSchema items(SourceCursor source) {
        SourceCursor items = source.has("items") ? source.child("items") : source.child("unevaluatedItems");
        List<SourceCursor> allowed = new ArrayList<>(source.child("prefixItems").items());
        if (items.value() != null) {
            allowed.add(items);
        } else if (!allowed.isEmpty()) {
            return ApiSchema.any(source.place()); // any may follow
        }
        allowed.removeIf(SchemaParts::isFalse);
        return allowed.isEmpty() ? null : common(allowed);
    }

    private static ApiSchema common(List<SourceCursor> schemas) {
        Set<JsonNode> different = new HashSet<>();
        schemas.forEach(it -> different.add(it.value() == null ? null : DocumentJson.of(it.value())));
        SourceCursor first = schemas.get(0);
        return different.size() == 1 ? SchemaReader.read(first) : ApiSchema.any(first.place());
    }

    private static List<SourceCursor> children(SourceCursor source) {
        return source.value() instanceof SourceMap map
                ? map.entries().keySet().stream().map(source::child).toList()
                : List.of();
    }

    private static boolean isFalse(SourceCursor source) {
        return source.value() instanceof SourceText text && text.text().equalsIgnoreCase("false");
    }
}
