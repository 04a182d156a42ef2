package dev.holdfast.generator.spec;

import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what decides about Java types from a schema as the document writes it. A keyword means the same in all dialects; one
 * that a dialect does not have does no harm, and authors mix them.
 */
final class SchemaReader {
    private static final List<String> NAMED = List.of("#/components/schemas/", "#/definitions/");
    private static final String FILE = "file";

    private SchemaReader() {}

    /**
     * Reads a schema.
     *
     * @param model what the parser made of it; read only where the document's own schema stands elsewhere, as with
     *     parameters and bodies of Swagger 2.0
     * @param source the schema in the document
     */
    static ApiSchema read(@Nullable Schema<?> model, SourceCursor source) {
        return source.value() == null && model != null ? read(SchemaModel.tree(model, source.place())) : read(source);
    }

    /** Reads a schema; one that is {@code true}, or nothing at all, allows anything. */
    static ApiSchema read(SourceCursor source) {
        if (!(source.value() instanceof SourceMap)) {
            return ApiSchema.any(source.place());
        }
        SchemaKinds kinds = SchemaKinds.of(source);
        ApiSchema schema = new ApiSchema(
                null,
                kinds.types().stream()
                        .map(it -> it.equals(FILE) ? "string" : it)
                        .toList(),
                kinds.isNullable(),
                format(source),
                kinds.values(),
                SchemaParts.properties(source),
                required(source),
                SchemaParts.additional(source),
                SchemaParts.items(source),
                combination(source),
                docs(source),
                source.place());
        return source.child("$ref").value() instanceof SourceText reference
                ? besides(nameIn(reference.text()), schema)
                : schema;
    }

    /** OpenAPI 3.1 lets other keywords stand beside a reference, and authors always did. */
    private static ApiSchema besides(String reference, ApiSchema schema) {
        ApiSchema named = ApiSchema.reference(reference, schema.place());
        boolean saysMore = !schema.properties().isEmpty()
                || !schema.required().isEmpty()
                || schema.additional() != null
                || schema.items() != null
                || !schema.combination().equals(ApiCombination.NONE);
        if (!saysMore) {
            return named.with(schema.docs(), schema.isNullable());
        }
        ApiCombination own = schema.combination();
        List<ApiSchema> all = new ArrayList<>(List.of(named));
        all.addAll(own.all());
        return schema.with(new ApiCombination(all, own.alternatives(), own.discriminator(), own.mapping()));
    }

    private static String nameIn(String reference) {
        String name = NAMED.stream()
                .filter(reference::startsWith)
                .findFirst()
                .map(it -> reference.substring(it.length()))
                .orElse(reference);
        return name.replace("~1", "/").replace("~0", "~");
    }

    /** OpenAPI 3.1 says {@code contentEncoding: base64} where 3.0 says {@code format: byte}. */
    private static String format(SourceCursor source) {
        String format = source.text("format");
        if (!format.isEmpty()) {
            return format;
        }
        String encoding = source.text("contentEncoding");
        if (!encoding.isEmpty()) {
            return encoding.equals("base64") ? "byte" : "";
        }
        return isFile(source) ? ApiSchema.BINARY : "";
    }

    /** OpenAPI 3.1 says {@code contentMediaType} where 3.0 says {@code format: binary}, and 2.0 {@code type: file}. */
    private static boolean isFile(SourceCursor source) {
        String mediaType = source.text("contentMediaType");
        return source.text("type").equals(FILE) || (!mediaType.isEmpty() && !mediaType.matches("text/.*|.*[/+]json"));
    }

    /** The names of a list; OpenAPI 3.0's predecessors wrote {@code required: true} beside a property. */
    private static Set<String> required(SourceCursor source) {
        return source.child("required").items().stream()
                .filter(it -> it.value() instanceof SourceText)
                .map(it -> ((SourceText) it.value()).text())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static ApiCombination combination(SourceCursor source) {
        List<ApiSchema> all = list(source.child("allOf"));
        List<ApiSchema> alternatives = new ArrayList<>(list(source.child("oneOf")));
        alternatives.addAll(list(source.child("anyOf")));
        SourceCursor discriminator = source.child("discriminator");
        // Swagger 2.0 writes the name of the property only.
        String property =
                discriminator.value() instanceof SourceText text ? text.text() : discriminator.text("propertyName");
        return new ApiCombination(
                all, alternatives, property, property.isEmpty() ? Map.of() : mapping(discriminator.child("mapping")));
    }

    private static Map<String, String> mapping(SourceCursor source) {
        Map<String, String> mapping = new LinkedHashMap<>();
        if (source.value() instanceof SourceMap map) {
            map.entries().keySet().forEach(value -> mapping.put(value, nameIn(source.text(value))));
        }
        return mapping;
    }

    private static List<ApiSchema> list(SourceCursor source) {
        return source.items().stream().map(SchemaReader::read).toList();
    }

    private static ApiDocs docs(SourceCursor source) {
        return new ApiDocs(
                source.text("title"),
                source.text("description"),
                SchemaKinds.isTrue(source, "deprecated"),
                defaultText(source.child("default").value()),
                direction(source));
    }

    private static String defaultText(@Nullable SourceValue value) {
        return value == null ? "" : DocumentJson.of(value).toString();
    }

    private static ApiDocs.Direction direction(SourceCursor source) {
        if (SchemaKinds.isTrue(source, "readOnly")) {
            return ApiDocs.Direction.RECEIVED;
        }
        return SchemaKinds.isTrue(source, "writeOnly") ? ApiDocs.Direction.SENT : ApiDocs.Direction.BOTH;
    }
}
