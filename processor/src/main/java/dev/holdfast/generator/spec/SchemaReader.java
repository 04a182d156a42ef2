package dev.holdfast.generator.spec;

import dev.holdfast.generator.diagnostic.TextPlace;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes from the parser's model of a schema what decides about Java types, and adds the places. */
final class SchemaReader {
    private static final String NULL = "null";
    private static final String FILE = "file";
    private static final String NAMED = "#/components/schemas/";

    private SchemaReader() {}

    static ApiSchema read(@Nullable Schema<?> model, SourceCursor source) {
        TextPlace place = source.place();
        if (model == null) {
            return ApiSchema.any(place);
        }
        Set<String> types = types(model);
        List<String> values = values(model);
        boolean isNullable = Boolean.TRUE.equals(model.getNullable()) || types.remove(NULL) || hasNull(model.getEnum());
        return new ApiSchema(
                reference(model),
                types.stream().map(it -> it.equals(FILE) ? "string" : it).toList(),
                isNullable,
                format(model),
                values,
                properties(model, source.child("properties")),
                model.getRequired() == null ? Set.of() : new LinkedHashSet<>(model.getRequired()),
                additional(model, source.child("additionalProperties")),
                model.getItems() == null ? null : read(model.getItems(), source.child("items")),
                combination(model, source),
                docs(model),
                place);
    }

    private static @Nullable String reference(Schema<?> model) {
        String reference = model.get$ref();
        return reference == null ? null : nameIn(reference);
    }

    private static String nameIn(String reference) {
        String name = reference.startsWith(NAMED) ? reference.substring(NAMED.length()) : reference;
        return name.replace("~1", "/").replace("~0", "~");
    }

    private static Set<String> types(Schema<?> model) {
        Set<String> types = new LinkedHashSet<>();
        if (model.getTypes() != null) {
            types.addAll(model.getTypes());
        }
        if (types.isEmpty() && model.getType() != null) {
            types.add(model.getType());
        }
        return types;
    }

    private static List<String> values(Schema<?> model) {
        Stream<?> constant = Stream.ofNullable(model.getConst());
        Stream<?> known = model.getEnum() == null ? Stream.empty() : model.getEnum().stream();
        return Stream.concat(constant, known)
                .filter(it -> it != null && !it.toString().equals(NULL))
                .map(Object::toString)
                .distinct()
                .toList();
    }

    private static boolean hasNull(@Nullable List<?> values) {
        return values != null
                && values.stream().anyMatch(it -> it == null || it.toString().equals(NULL));
    }

    /** OpenAPI 3.1 says {@code contentEncoding: base64} where 3.0 says {@code format: byte}. */
    private static String format(Schema<?> model) {
        if (model.getFormat() != null) {
            return model.getFormat();
        }
        if (model.getContentEncoding() != null) {
            return model.getContentEncoding().equals("base64") ? "byte" : "";
        }
        return isFile(model) ? ApiSchema.BINARY : "";
    }

    /** OpenAPI 3.1 says {@code contentMediaType} where 3.0 says {@code format: binary}, and 2.0 {@code type: file}. */
    private static boolean isFile(Schema<?> model) {
        String mediaType = model.getContentMediaType();
        return types(model).contains(FILE) || (mediaType != null && !mediaType.matches("text/.*|.*[/+]json"));
    }

    private static Map<String, ApiSchema> properties(Schema<?> model, SourceCursor source) {
        Map<String, ApiSchema> properties = new LinkedHashMap<>();
        Map<String, ?> models = model.getProperties();
        if (models != null) {
            models.forEach((name, it) -> properties.put(name, read((Schema<?>) it, source.child(name))));
        }
        return properties;
    }

    private static @Nullable ApiSchema additional(Schema<?> model, SourceCursor source) {
        if (model.getAdditionalProperties() instanceof Schema<?> schema) {
            return Boolean.FALSE.equals(schema.getBooleanSchemaValue()) ? null : read(schema, source);
        }
        return Boolean.TRUE.equals(model.getAdditionalProperties()) ? ApiSchema.any(source.place()) : null;
    }

    private static ApiCombination combination(Schema<?> model, SourceCursor source) {
        List<ApiSchema> all = list(model.getAllOf(), source.child("allOf"));
        List<ApiSchema> alternatives = new ArrayList<>(list(model.getOneOf(), source.child("oneOf")));
        alternatives.addAll(list(model.getAnyOf(), source.child("anyOf")));
        Discriminator discriminator = model.getDiscriminator();
        if (discriminator == null || discriminator.getPropertyName() == null) {
            return new ApiCombination(all, alternatives, "", Map.of());
        }
        return new ApiCombination(all, alternatives, discriminator.getPropertyName(), mapping(discriminator));
    }

    private static Map<String, String> mapping(Discriminator discriminator) {
        Map<String, String> mapping = new LinkedHashMap<>();
        if (discriminator.getMapping() != null) {
            discriminator.getMapping().forEach((value, reference) -> mapping.put(value, nameIn(reference)));
        }
        return mapping;
    }

    private static List<ApiSchema> list(@Nullable List<?> models, SourceCursor source) {
        List<ApiSchema> schemas = new ArrayList<>();
        if (models != null) {
            for (int index = 0; index < models.size(); index++) {
                schemas.add(read((Schema<?>) models.get(index), source.item(index)));
            }
        }
        return schemas;
    }

    private static ApiDocs docs(Schema<?> model) {
        return new ApiDocs(
                model.getTitle() == null ? "" : model.getTitle(),
                model.getDescription() == null ? "" : model.getDescription(),
                Boolean.TRUE.equals(model.getDeprecated()));
    }
}
