package dev.holdfast.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.generator.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The JSON types that a schema names, and the values that it lists.
 *
 * @param types the types without {@code null}; those of the values where the schema names none; empty if any
 * @param isNullable whether null is among them
 * @param values the values as text, null left out; empty if any
 */
record SchemaKinds(List<String> types, boolean isNullable, List<String> values) {
    private static final String NULL = "null";

    static SchemaKinds of(SourceCursor source) {
        Set<String> types = new LinkedHashSet<>();
        texts(source.child("type")).forEach(it -> types.add(it.text()));
        boolean isNullable = types.remove(NULL) || isTrue(source, "nullable") || isTrue(source, "x-nullable");
        List<SourceCursor> listed = listed(source);
        List<SourceText> values = new ArrayList<>();
        for (SourceCursor value : listed) {
            JsonNode json = value.value() == null ? null : DocumentJson.of(value.value());
            if (json == null || json.isNull()) {
                isNullable = true;
            } else if (value.value() instanceof SourceText text) {
                values.add(text);
            }
        }
        if (values.size() < listed.stream().filter(it -> !isNull(it)).count()) {
            return new SchemaKinds(List.copyOf(types), isNullable, List.of()); // objects and lists among them
        }
        if (types.isEmpty()) {
            values.forEach(it -> types.add(typeOf(DocumentJson.of(it))));
        }
        return new SchemaKinds(
                List.copyOf(types),
                isNullable,
                values.stream().map(SourceText::text).distinct().toList());
    }

    static boolean isTrue(SourceCursor source, String key) {
        return source.child(key).value() instanceof SourceText text
                && text.text().equalsIgnoreCase("true");
    }

    private static boolean isNull(SourceCursor value) {
        return value.value() == null || DocumentJson.of(value.value()).isNull();
    }

    private static Stream<SourceText> texts(SourceCursor source) {
        return Stream.concat(Stream.of(source), source.items().stream())
                .map(SourceCursor::value)
                .filter(SourceText.class::isInstance)
                .map(SourceText.class::cast);
    }

    private static List<SourceCursor> listed(SourceCursor source) {
        return source.has("const")
                ? List.of(source.child("const"))
                : source.child("enum").items();
    }

    private static String typeOf(JsonNode value) {
        if (value.isBoolean()) {
            return "boolean";
        }
        if (value.isNumber()) {
            return value.isIntegralNumber() ? "integer" : "number";
        }
        return "string";
    }
}
