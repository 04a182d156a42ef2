package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.generator.spec.ApiCombination;
import dev.holdfast.generator.spec.ApiSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Merges the schemas that hold together into the parts of one object, so that nothing that one of them allows is lost: what
 * two of them say of one property holds together in turn, what two alternatives say of it is a choice.
 */
final class TypeMerge {
    /** Each level takes stack, and no person writes so many. */
    private static final int MOST_DEPTH = 400;

    private final TypeShapes shapes;

    TypeMerge(TypeShapes shapes) {
        this.shapes = shapes;
    }

    TypeParts parts(ApiSchema schema) {
        Merging merging = new Merging();
        merging.collect(schema, new Way(false, false, 0));
        return merging.parts(schema.place());
    }

    /**
     * How a schema was reached.
     *
     * @param isChoice whether it is one of several, so that nothing of it must be there
     * @param isNamed whether by a reference
     * @param depth over how many others
     */
    private record Way(boolean isChoice, boolean isNamed, int depth) {
        Way deeper() {
            return new Way(isChoice, isNamed, depth + 1);
        }

        Way named() {
            return new Way(isChoice, true, depth + 1);
        }

        Way chosen() {
            return new Way(true, isNamed, depth + 1);
        }
    }

    private final class Merging {
        private final Map<String, ApiSchema> properties = new LinkedHashMap<>();
        private final Set<String> required = new LinkedHashSet<>();
        /** What was collected by name, since references may lead in a circle, or here by many ways. */
        private final Set<String> seen = new HashSet<>();

        private @Nullable ApiSchema additional;

        void collect(ApiSchema schema, Way way) {
            if (way.depth() > MOST_DEPTH) {
                additional = ApiSchema.any(schema.place()); // whatever it says, its parts are kept
                return;
            }
            String name = schema.reference();
            if (name != null) {
                if (seen.add(way.isChoice() + " " + name)) {
                    shapes.named(name).ifPresent(it -> collect(it, way.named()));
                }
                return;
            }
            schema.combination().all().forEach(it -> collect(it, way.deeper()));
            add(schema, way.isChoice());
            // A base that tells its subtypes apart lists them: to merge them into each of them would be a mixture.
            if (!way.isNamed() || schema.combination().discriminator().isEmpty()) {
                schema.combination().alternatives().forEach(it -> collect(it, way.chosen()));
            }
        }

        private void add(ApiSchema schema, boolean isChoice) {
            schema.properties().forEach((name, property) -> {
                ApiSchema before = properties.get(name);
                if (before == null) {
                    properties.put(name, property);
                } else if (!TypeShapes.isBare(property) && !TypeSameness.same(before, property)) {
                    properties.put(name, isChoice ? either(before, property) : both(before, property));
                }
            });
            if (!isChoice) {
                required.addAll(schema.required());
            }
            ApiSchema further = schema.additional();
            if (further != null) {
                boolean isSame = additional == null || TypeSameness.same(additional, further);
                additional = isSame ? further : ApiSchema.any(further.place());
            }
        }

        /** What holds in addition is narrower than what it adds to; the parts of objects add up. */
        private ApiSchema both(ApiSchema before, ApiSchema property) {
            boolean isPlain = !shapes.isContainer(before) || !shapes.isContainer(property);
            return isPlain
                    ? property
                    : ApiSchema.any(before.place())
                            .with(new ApiCombination(List.of(before, property), List.of(), "", Map.of()))
                            .with(property.docs(), before.isNullable() && property.isNullable());
        }

        private static ApiSchema either(ApiSchema before, ApiSchema property) {
            if (TypeShapes.isBare(before)) {
                return before; // it may be anything
            }
            if (isScalar(before) && isScalar(property) && sameKind(before, property)) {
                return before.withValues(common(before.values(), property.values()));
            }
            List<ApiSchema> alternatives =
                    new ArrayList<>(isChoice(before) ? before.combination().alternatives() : List.of(before));
            if (alternatives.stream().noneMatch(it -> TypeSameness.same(it, property))) {
                alternatives.add(property);
            }
            return ApiSchema.any(before.place())
                    .with(new ApiCombination(List.of(), alternatives, "", Map.of()))
                    .with(before.docs(), before.isNullable());
        }

        private static boolean isScalar(ApiSchema schema) {
            return schema.reference() == null
                    && schema.types().size() == 1
                    && schema.combination().equals(ApiCombination.NONE)
                    && !schema.isA("object")
                    && !schema.isA("array");
        }

        private static boolean sameKind(ApiSchema one, ApiSchema other) {
            return one.types().equals(other.types()) && one.format().equals(other.format());
        }

        /** Known values of both; none where one of them may have any. */
        private static List<String> common(List<String> one, List<String> other) {
            return one.isEmpty() || other.isEmpty()
                    ? List.of()
                    : Stream.concat(one.stream(), other.stream()).distinct().toList();
        }

        /** Whether a schema is nothing but what {@link #either} makes. */
        private static boolean isChoice(ApiSchema schema) {
            ApiCombination combination = schema.combination();
            return !combination.alternatives().isEmpty()
                    && combination.discriminator().isEmpty()
                    && TypeShapes.isBare(schema.with(ApiCombination.NONE));
        }

        TypeParts parts(TextPlace place) {
            Set<String> demanded = new LinkedHashSet<>(required);
            demanded.retainAll(properties.keySet());
            if (additional == null) {
                // What is demanded and never described is kept; nobody could know what to send.
                required.forEach(it -> properties.putIfAbsent(it, ApiSchema.any(place)));
            }
            if (properties.remove("") != null) {
                additional = ApiSchema.any(place); // Jackson takes a part without a name for one of any name
            }
            return new TypeParts(properties, demanded, additional);
        }
    }
}
