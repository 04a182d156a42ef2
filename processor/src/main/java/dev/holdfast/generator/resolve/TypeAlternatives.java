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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a choice of schemas comes to. Choices within choices are one choice; texts of all kinds are text, since
 * nothing in JSON tells them apart; what is left of one kind only is that kind and no choice.
 */
final class TypeAlternatives {
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
        if (useful.size() == 1) {
            return shapes.of(useful.get(0));
        }
        Leaves leaves = new Leaves();
        useful.forEach(it -> leaves.collect(it, combination));
        return new TypeShapes.Shaped(combined(leaves.found), leaves.isNullable);
    }

    /** OpenAPI 3.1 lists types where 3.0 needs a choice. */
    TypeShape ofTypes(ApiSchema schema) {
        List<ApiSchema> members =
                schema.types().stream().map(it -> schema.with(List.of(it))).toList();
        return of(members, ApiCombination.NONE).shape();
    }

    /** Stripe's forms take an empty text besides an object to unset it. */
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

        void collect(ApiSchema schema, ApiCombination combination) {
            String name = schema.reference();
            if (name == null) {
                add(schema, null, combination);
            } else if (seen.add(name) && open.add(name)) {
                shapes.named(name).ifPresent(it -> add(it, name, combination));
                open.remove(name);
            }
        }

        private void add(ApiSchema schema, @Nullable String name, ApiCombination combination) {
            TypeShapes.Shaped shaped = shapes.of(schema);
            isNullable |= shaped.isNullable();
            if (shaped.shape() instanceof TypeShape.Named other) {
                collect(ApiSchema.reference(other.schema(), schema.place()), combination);
            } else if (shaped.shape() instanceof TypeShape.OneOf choice) {
                choice.alternatives().stream()
                        .filter(it -> it.named() == null || seen.add(it.named()))
                        .forEach(found::add);
            } else {
                Kind kind = TypeAlternative.kindOf(shaped.shape());
                List<String> values = name == null ? List.of() : tagValues(name, combination);
                String tag = values.isEmpty() ? "" : combination.discriminator();
                found.add(new TypeAlternative(kind, shaped.shape(), name, schema, tag, values));
            }
        }

        /** OpenAPI 3.1, section Discriminator Object: without a mapping the value is the schema's name. */
        private static List<String> tagValues(String name, ApiCombination combination) {
            if (combination.discriminator().isEmpty()) {
                return List.of();
            }
            List<String> mapped = combination.mapping().entrySet().stream()
                    .filter(it -> Objects.equals(it.getValue(), name))
                    .map(Map.Entry::getKey)
                    .toList();
            return mapped.isEmpty() ? Stream.of(name).toList() : mapped;
        }
    }
}
