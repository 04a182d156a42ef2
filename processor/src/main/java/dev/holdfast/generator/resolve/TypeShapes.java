package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.generator.spec.ApiCombination;
import dev.holdfast.generator.spec.ApiSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what schemas come to. Looks through references only where schemas are merged or told apart. */
final class TypeShapes {
    private final Map<String, ApiSchema> schemas;
    private final TypeMerge merge;
    private final TypeAlternatives alternatives;

    TypeShapes(Map<String, ApiSchema> schemas) {
        this.schemas = schemas;
        this.merge = new TypeMerge(schemas);
        this.alternatives = new TypeAlternatives(this);
    }

    Optional<ApiSchema> named(String schema) {
        return Optional.ofNullable(schemas.get(schema));
    }

    /** The shape of a schema, and whether it may be null by what stands in it; what it names may be null besides. */
    Shaped of(ApiSchema schema) {
        if (schema.reference() != null) {
            return new Shaped(new TypeShape.Named(schema.reference()), schema.isNullable());
        }
        ApiCombination combination = schema.combination();
        if (!combination.all().isEmpty()) {
            return allOf(schema);
        }
        List<ApiSchema> members =
                combination.alternatives().stream().filter(it -> !isBare(it)).toList();
        if (members.isEmpty()) {
            return new Shaped(plain(schema), schema.isNullable() || hasNull(combination.alternatives()));
        }
        if (!schema.properties().isEmpty()) {
            return new Shaped(new TypeShape.Parts(merge.parts(schema)), schema.isNullable());
        }
        boolean isNullable = schema.isNullable() || hasNull(combination.alternatives());
        return alternatives.of(members, combination).orNull(isNullable);
    }

    /** What holds together: one thing that matters and its descriptions, or objects that are merged. */
    private Shaped allOf(ApiSchema schema) {
        Stream<ApiSchema> own = saysMore(schema) ? Stream.of(withoutAll(schema)) : Stream.empty();
        List<ApiSchema> members = Stream.concat(schema.combination().all().stream(), own)
                .filter(it -> !isBare(it) || !it.required().isEmpty())
                .toList();
        List<ApiSchema> substantial = members.stream().filter(it -> !isBare(it)).toList();
        if (members.size() == 1) {
            return of(members.get(0)).orNull(schema.isNullable());
        }
        Optional<ApiSchema> noObject =
                substantial.stream().filter(it -> !isObject(it, 0)).findFirst();
        if (noObject.isPresent()) {
            return of(noObject.get()).orNull(schema.isNullable());
        }
        TypeParts parts = merge.parts(schema);
        TypeShape shape = parts.properties().isEmpty() ? object(parts) : new TypeShape.Parts(parts);
        return new Shaped(shape, schema.isNullable());
    }

    private static TypeShape object(TypeParts parts) {
        ApiSchema additional = parts.additional();
        return additional == null ? TypeShape.ANY : new TypeShape.Mapped(additional);
    }

    private static boolean saysMore(ApiSchema schema) {
        return !schema.properties().isEmpty()
                || !schema.required().isEmpty()
                || schema.additional() != null
                || !schema.combination().alternatives().isEmpty();
    }

    private static ApiSchema withoutAll(ApiSchema schema) {
        ApiCombination own = schema.combination();
        return schema.with(new ApiCombination(List.of(), own.alternatives(), own.discriminator(), own.mapping()));
    }

    /** Whether a schema is an object, or a choice of objects, that can be merged with others. */
    private boolean isObject(ApiSchema schema, int depth) {
        if (schema.reference() != null && depth < 50) {
            return named(schema.reference()).map(it -> isObject(it, depth + 1)).orElse(false);
        }
        if (!schema.combination().all().isEmpty()) {
            return schema.combination().all().stream().anyMatch(it -> isObject(it, depth + 1));
        }
        if (!schema.properties().isEmpty() || schema.additional() != null || schema.isA("object")) {
            return true;
        }
        List<ApiSchema> members = schema.combination().alternatives();
        return !members.isEmpty()
                && depth < 50
                && members.stream().allMatch(it -> isBare(it) || isObject(it, depth + 1));
    }

    /** Whether a schema says nothing about the type, but perhaps which properties must be there. */
    static boolean isBare(ApiSchema schema) {
        return schema.reference() == null
                && schema.types().isEmpty()
                && schema.values().isEmpty()
                && schema.properties().isEmpty()
                && schema.additional() == null
                && schema.items() == null
                && schema.combination().all().isEmpty()
                && schema.combination().alternatives().isEmpty();
    }

    /** A bare schema that may be null is OpenAPI 3.1's {@code type: "null"}. */
    private static boolean hasNull(List<ApiSchema> members) {
        return members.stream().anyMatch(it -> it.isNullable() && isBare(it));
    }

    private TypeShape plain(ApiSchema schema) {
        if (schema.types().size() > 1) {
            return alternatives.ofTypes(schema);
        }
        if (!schema.properties().isEmpty()) {
            return new TypeShape.Parts(merge.parts(schema));
        }
        if (schema.additional() != null) {
            return new TypeShape.Mapped(schema.additional());
        }
        if (schema.isA("array") || schema.items() != null) {
            return new TypeShape.Listed(schema.items());
        }
        return scalar(schema);
    }

    private static TypeShape scalar(ApiSchema schema) {
        String type = schema.types().isEmpty()
                ? (schema.values().isEmpty() ? "" : "string")
                : schema.types().get(0);
        TypeRef.Scalar scalar = TypeScalars.of(type, schema.format());
        List<String> values = schema.values();
        if (scalar == TypeRef.Scalar.STRING && values.size() > 1) {
            return new TypeShape.Known(scalar, values);
        }
        boolean isInteger = scalar == TypeRef.Scalar.LONG || scalar == TypeRef.Scalar.INT;
        if (isInteger && values.size() > 1 && values.stream().allMatch(it -> it.matches("-?[0-9]{1,18}"))) {
            return new TypeShape.Known(TypeRef.Scalar.LONG, values);
        }
        return new TypeShape.Plain(scalar);
    }

    /** A shape, and whether it may be null. */
    record Shaped(TypeShape shape, boolean isNullable) {
        Shaped orNull(boolean alsoNull) {
            return new Shaped(shape, isNullable || alsoNull);
        }
    }
}
