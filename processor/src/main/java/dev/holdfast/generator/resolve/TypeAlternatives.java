package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.generator.resolve.TypeAlternative.Kind;
import dev.holdfast.generator.spec.ApiCombination;
import dev.holdfast.generator.spec.ApiSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a choice of schemas comes to. Choices within choices are one choice; texts of all kinds are text, since
 * nothing in JSON tells them apart; what is left of one kind only is that kind and no choice.
 */
final class TypeAlternatives {
    /** Types of texts that an empty one is a value of. */
    private static final Set<TypeRef.Scalar> EMPTY =
            Set.of(TypeRef.Scalar.STRING, TypeRef.Scalar.URI, TypeRef.Scalar.BYTES);

    private final TypeShapes shapes;

    /** The schemas that are being looked at, since choices may lead in a circle. */
    private final Set<String> open = new HashSet<>();

    TypeAlternatives(TypeShapes shapes) {
        this.shapes = shapes;
    }

    TypeShapes.Shaped of(List<ApiSchema> members, ApiCombination combination) {
        List<ApiSchema> useful = members.stream().filter(it -> !isEmptyText(it)).toList();
        if (useful.isEmpty()) {
            return new TypeShapes.Shaped(TypeShape.TEXT, false);
        }
        Leaves leaves = new Leaves();
        useful.forEach(it -> leaves.collect(it, combination));
        boolean isCleared =
                useful.size() < members.size() && leaves.found.stream().noneMatch(this::mayBeEmptyText);
        TypeShapes.Shaped shaped = useful.size() == 1
                ? shapes.of(useful.get(0))
                : new TypeShapes.Shaped(combined(leaves.found), leaves.isNullable, leaves.isCleared);
        return shaped.orEmptyText(isCleared);
    }

    /** What a choice comes to if an empty text beside others is a text. */
    TypeShape withTexts(ApiCombination combination) {
        Leaves leaves = new Leaves();
        combination.alternatives().stream()
                .filter(it -> !TypeShapes.isBare(it))
                .forEach(it -> leaves.collect(it, combination));
        return combined(leaves.found);
    }

    private boolean mayBeEmptyText(TypeAlternative alternative) {
        return alternative.kind() == Kind.ANY
                || (alternative.shape() instanceof TypeShape.Known known && known.type() == TypeRef.Scalar.STRING)
                || (alternative.shape() instanceof TypeShape.Plain plain && EMPTY.contains(plain.type()));
    }

    /** Subtypes of a base: one of them, even if it is the only one, since more may come. */
    TypeShapes.Shaped family(ApiCombination subtypes) {
        List<TypeAlternative> found = new ArrayList<>();
        for (ApiSchema reference : subtypes.alternatives()) {
            String name = reference.reference();
            if (name != null) {
                shapes.named(name).ifPresent(it -> found.add(subtype(name, it, subtypes)));
            }
        }
        return new TypeShapes.Shaped(new TypeShape.OneOf(found), false);
    }

    private TypeAlternative subtype(String name, ApiSchema schema, ApiCombination subtypes) {
        TypeShape shape = new TypeShape.Parts(shapes.parts(schema));
        List<String> values = tagValues(name, shape, subtypes);
        return new TypeAlternative(Kind.OBJECT, shape, name, schema, subtypes.discriminator(), values);
    }

    /** Whether a choice is being looked at: what is found meanwhile may have been cut where it leads in a circle. */
    boolean isBusy() {
        return !open.isEmpty();
    }

    /** OpenAPI 3.1 lists types where 3.0 needs a choice. */
    TypeShape ofTypes(ApiSchema schema) {
        List<ApiSchema> members =
                schema.types().stream().map(it -> schema.with(List.of(it))).toList();
        return of(members, ApiCombination.NONE).shape();
    }

    /** Forms have no null: they take an empty text beside an object to clear it. */
    private static boolean isEmptyText(ApiSchema schema) {
        return schema.values().equals(List.of("")) && schema.properties().isEmpty();
    }

    private static TypeShape combined(List<TypeAlternative> found) {
        Set<Kind> kinds =
                new HashSet<>(found.stream().map(TypeAlternative::kind).toList());
        if (kinds.contains(Kind.ANY)) {
            return TypeShape.ANY;
        }
        if (kinds.equals(Set.of(Kind.INTEGER, Kind.NUMBER))) {
            return new TypeShape.Plain(TypeRef.Scalar.DECIMAL);
        }
        List<TypeAlternative> merged = new ArrayList<>();
        for (TypeAlternative alternative : found) {
            if (alternative.kind() == Kind.OBJECT || merged.stream().noneMatch(it -> it.kind() == alternative.kind())) {
                merged.add(merged(alternative, found));
            }
        }
        return merged.size() == 1 ? single(merged.get(0)) : new TypeShape.OneOf(merged);
    }

    /** An alternative for all of its kind: such as can be told apart by nothing else are one. */
    private static TypeAlternative merged(TypeAlternative first, List<TypeAlternative> all) {
        long alike = all.stream().filter(it -> it.kind() == first.kind()).count();
        TypeShape shape = switch (first.kind()) {
            case TEXT -> TypeShape.TEXT;
            case INTEGER -> new TypeShape.Plain(TypeRef.Scalar.LONG);
            case NUMBER -> new TypeShape.Plain(TypeRef.Scalar.DECIMAL);
            case LIST -> alike > 1 ? new TypeShape.Listed(null) : first.shape();
            case BOOLEAN, OBJECT, ANY -> first.shape();
        };
        boolean isItself = first.kind() == Kind.OBJECT || shape.equals(first.shape());
        return new TypeAlternative(
                first.kind(), shape, isItself ? first.named() : null, first.schema(), first.tag(), first.tagValues());
    }

    private static TypeShape single(TypeAlternative alternative) {
        return alternative.named() == null ? alternative.shape() : new TypeShape.Named(alternative.named());
    }

    /** The alternatives that are no choices themselves. */
    private final class Leaves {
        private final List<TypeAlternative> found = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private boolean isNullable;
        private boolean isCleared;

        void collect(ApiSchema schema, ApiCombination combination) {
            String name = schema.reference();
            if (name == null) {
                add(schema, null, combination);
                return;
            }
            isNullable |= schema.isNullable();
            if (seen.add(name) && open.add(name)) {
                shapes.named(name).ifPresent(it -> add(it, name, combination));
                open.remove(name);
            }
        }

        private void add(ApiSchema schema, @Nullable String name, ApiCombination combination) {
            TypeShapes.Shaped shaped = shapes.of(schema);
            isNullable |= shaped.isNullable();
            isCleared |= shaped.isCleared();
            if (shaped.shape() instanceof TypeShape.Named other) {
                collect(ApiSchema.reference(other.schema(), schema.place()), combination);
            } else if (shaped.shape() instanceof TypeShape.OneOf choice) {
                choice.alternatives().stream()
                        .filter(it -> it.named() == null || seen.add(it.named()))
                        .forEach(found::add);
            } else {
                Kind kind = TypeAlternative.kindOf(shaped.shape());
                List<String> values = name == null ? List.of() : tagValues(name, shaped.shape(), combination);
                String tag = values.isEmpty() ? "" : combination.discriminator();
                found.add(new TypeAlternative(kind, shaped.shape(), name, schema, tag, values));
            }
        }
    }

    /**
     * OpenAPI 3.1, section Discriminator Object: without a mapping the value is the schema's name. Providers mean the known
     * values of the property where it has some.
     */
    private List<String> tagValues(String name, TypeShape shape, ApiCombination combination) {
        if (combination.discriminator().isEmpty()) {
            return List.of();
        }
        List<String> mapped = combination.mapping().entrySet().stream()
                .filter(it -> Objects.equals(it.getValue(), name))
                .map(Map.Entry::getKey)
                .toList();
        if (!mapped.isEmpty() || !(shape instanceof TypeShape.Parts object)) {
            return mapped.isEmpty() ? List.of(name) : mapped;
        }
        ApiSchema property = object.parts().properties().get(combination.discriminator());
        List<String> known = property == null ? List.of() : knownValues(property);
        return known.isEmpty() ? List.of(name) : known;
    }

    private List<String> knownValues(ApiSchema property) {
        ApiSchema target = property.reference() == null
                ? property
                : shapes.named(property.reference()).orElse(property);
        return target.values().isEmpty() && shapes.of(target).shape() instanceof TypeShape.Known known
                ? known.values()
                : target.values();
    }
}
