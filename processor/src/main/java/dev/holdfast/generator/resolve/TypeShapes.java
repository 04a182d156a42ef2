package dev.holdfast.generator.resolve;

import dev.holdfast.generator.spec.ApiCombination;
import dev.holdfast.generator.spec.ApiSchema;
import dev.holdfast.generator.spec.ApiSpec;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what schemas come to. Looks through references only where schemas are merged or told apart. */
final class TypeShapes {
    private static final int MOST_PARTS = 2_000;

    private final Map<String, ApiSchema> schemas;
    private final TypeMerge merge = new TypeMerge(this);
    private final TypeAlternatives alternatives = new TypeAlternatives(this);
    private final TypeFamilies families;
    private final TypeDiscriminators discriminators;
    private final IdentityHashMap<ApiSchema, Shaped> known = new IdentityHashMap<>();
    private final Map<String, Boolean> objects = new HashMap<>();

    TypeShapes(ApiSpec spec) {
        this.schemas = TypeDepths.bounded(spec.schemas());
        this.families = new TypeFamilies(schemas);
        this.discriminators = new TypeDiscriminators(spec, schemas, families.all());
    }

    /** The parts of an object, with the property that tells it from others of a choice where it does not mention that. */
    TypeParts parts(ApiSchema schema) {
        TypeParts parts = merge.parts(schema);
        if (parts.properties().size() > MOST_PARTS) {
            return new TypeParts(Map.of(), Set.of(), ApiSchema.any(schema.place())); // no class file holds them
        }
        return discriminators.complete(schema, parts);
    }

    Optional<ApiSchema> named(String schema) {
        return Optional.ofNullable(schemas.get(schema));
    }

    /** The shape of a schema, and whether it may be null by what stands in it; what it names may be null besides. */
    Shaped of(ApiSchema schema) {
        if (schema.reference() != null) {
            return new Shaped(new TypeShape.Named(schema.reference()), schema.isNullable());
        }
        Shaped before = known.get(schema);
        if (before != null) {
            return before;
        }
        Shaped shaped = find(schema);
        if (!alternatives.isBusy()) {
            known.put(schema, shaped);
        }
        return shaped;
    }

    /** The same where nothing can be cleared: an empty text is then one of several. */
    Shaped whole(ApiSchema schema) {
        Shaped shaped = of(schema);
        return shaped.isCleared()
                ? new Shaped(alternatives.withTexts(schema.combination()), shaped.isNullable())
                : shaped;
    }

    private Shaped find(ApiSchema schema) {
        Optional<ApiCombination> family = families.of(schema);
        if (family.isPresent()) {
            return alternatives.family(family.get()).orNull(schema.isNullable());
        }
        ApiCombination combination = schema.combination();
        if (!combination.all().isEmpty()) {
            return allOf(schema);
        }
        List<ApiSchema> members =
                combination.alternatives().stream().filter(it -> !isBare(it)).toList();
        boolean isNullable = schema.isNullable() || hasNull(combination.alternatives());
        if (members.isEmpty()) {
            return new Shaped(plain(schema), isNullable);
        }
        if (schema.properties().isEmpty() && combination.alternatives().stream().anyMatch(TypeShapes::isAnything)) {
            return new Shaped(TypeShape.ANY, isNullable);
        }
        boolean hasParts = !schema.properties().isEmpty()
                || (schema.additional() != null && members.stream().allMatch(this::isObject));
        return hasParts
                ? new Shaped(object(parts(schema)), isNullable)
                : alternatives.of(members, combination).orNull(isNullable);
    }

    /** What holds together: one thing that matters and its descriptions, or objects that are merged. */
    private Shaped allOf(ApiSchema schema) {
        Stream<ApiSchema> own = saysMore(schema) ? Stream.of(withoutAll(schema)) : Stream.empty();
        List<ApiSchema> members = Stream.concat(schema.combination().all().stream(), own)
                .filter(it -> !isBare(it) || !it.required().isEmpty())
                .toList();
        // Who writes that a member may be null means the whole.
        boolean isNullable =
                schema.isNullable() || schema.combination().all().stream().anyMatch(ApiSchema::isNullable);
        List<ApiSchema> substantial =
                members.stream().filter(it -> !onlyDemands(it)).toList();
        if (substantial.isEmpty()) {
            return new Shaped(plain(schema), isNullable);
        }
        if (members.size() == 1 && !families.isMember(schema)) {
            return of(members.get(0)).orNull(isNullable);
        }
        if (!substantial.stream().allMatch(this::isObject)) {
            return narrowest(substantial).orNull(isNullable);
        }
        TypeParts parts = parts(schema);
        TypeShape shape = object(parts);
        return new Shaped(shape, isNullable);
    }

    /** Of what is no object, the one that says most; of lists, one whose elements are what all of them say. */
    private Shaped narrowest(List<ApiSchema> members) {
        List<ApiSchema> lists = members.stream().filter(this::isList).toList();
        if (lists.size() == members.size()) {
            List<ApiSchema> items = lists.stream()
                    .map(it -> it.reference() == null ? it : schemas.getOrDefault(it.reference(), it))
                    .flatMap(it -> Stream.ofNullable(it.items()))
                    .toList();
            ApiSchema all =
                    ApiSchema.any(members.get(0).place()).with(new ApiCombination(items, List.of(), "", Map.of()));
            return new Shaped(new TypeShape.Listed(items.isEmpty() ? null : all), false);
        }
        ApiSchema narrowest = members.get(0);
        for (ApiSchema member : members) {
            narrowest = weight(member) >= weight(narrowest) ? member : narrowest;
        }
        return of(narrowest);
    }

    private int weight(ApiSchema schema) {
        if (isObject(schema)) {
            return 0;
        }
        boolean isSpecial = schema.reference() != null
                || !schema.values().isEmpty()
                || !schema.combination().equals(ApiCombination.NONE);
        return isSpecial ? 3 : schema.format().isEmpty() ? 1 : 2;
    }

    private static TypeShape object(TypeParts parts) {
        ApiSchema additional = parts.additional();
        if (parts.properties().isEmpty()) {
            return additional == null ? TypeShape.ANY : new TypeShape.Mapped(additional);
        }
        return new TypeShape.Parts(parts);
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

    /** Whether the parts or elements of a schema can be merged with those of another one. */
    boolean isContainer(ApiSchema schema) {
        return isObject(schema) || isList(schema);
    }

    private boolean isList(ApiSchema schema) {
        ApiSchema target = schema.reference() == null ? schema : schemas.getOrDefault(schema.reference(), schema);
        return target.isA("array") || (target.types().isEmpty() && target.items() != null);
    }

    /** Whether a schema is an object, or a choice of objects, that can be merged with others. */
    private boolean isObject(ApiSchema schema) {
        String name = schema.reference();
        if (name == null) {
            return isInlineObject(schema);
        }
        Boolean before = objects.putIfAbsent(name, false); // what leads in a circle is none
        if (before != null) {
            return before;
        }
        boolean isObject = named(name).map(this::isInlineObject).orElse(false);
        objects.put(name, isObject);
        return isObject;
    }

    private boolean isInlineObject(ApiSchema schema) {
        if (schema.combination().all().stream().anyMatch(this::isObject)) {
            return true;
        }
        if (!schema.types().isEmpty()) {
            return schema.isA("object") && schema.types().size() == 1;
        }
        if (!schema.properties().isEmpty() || schema.additional() != null) {
            return true;
        }
        List<ApiSchema> members = schema.combination().alternatives();
        return members.stream().anyMatch(it -> !isBare(it))
                && members.stream().allMatch(it -> isBare(it) || isObject(it));
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

    /** Whether a schema says at most, in any of its alternatives, which properties must be there. */
    private static boolean onlyDemands(ApiSchema schema) {
        ApiCombination combination = schema.combination();
        return isBare(schema.with(ApiCombination.NONE))
                && Stream.concat(combination.all().stream(), combination.alternatives().stream())
                        .allMatch(TypeShapes::onlyDemands);
    }

    /** Whether a schema allows all, unlike one that says what must be there. */
    private static boolean isAnything(ApiSchema schema) {
        return isBare(schema) && !schema.isNullable() && schema.required().isEmpty();
    }

    /** A bare schema that may be null is OpenAPI 3.1's {@code type: "null"}. */
    private static boolean hasNull(List<ApiSchema> members) {
        return members.stream().anyMatch(it -> it.isNullable() && isBare(it));
    }

    private TypeShape plain(ApiSchema schema) {
        if (schema.types().size() > 1) {
            return alternatives.ofTypes(schema);
        }
        String type =
                schema.types().isEmpty() ? impliedType(schema) : schema.types().get(0);
        return switch (type) {
            case "object" -> object(parts(schema));
            case "array" -> new TypeShape.Listed(schema.items());
            default -> TypeScalars.shape(type, schema.format(), schema.values());
        };
    }

    private static String impliedType(ApiSchema schema) {
        if (!schema.properties().isEmpty() || schema.additional() != null) {
            return "object";
        }
        return schema.items() == null ? "" : "array";
    }

    /**
     * A shape, and what else may stand there.
     *
     * @param isNullable whether null
     * @param isCleared whether an empty text, which is no value of the shape
     */
    record Shaped(TypeShape shape, boolean isNullable, boolean isCleared) {
        Shaped(TypeShape shape, boolean isNullable) {
            this(shape, isNullable, false);
        }

        Shaped orNull(boolean alsoNull) {
            return new Shaped(shape, isNullable || alsoNull, isCleared);
        }

        Shaped orEmptyText(boolean alsoEmpty) {
            return new Shaped(shape, isNullable, isCleared || alsoEmpty);
        }
    }
}
