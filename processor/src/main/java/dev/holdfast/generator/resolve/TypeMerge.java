package dev.holdfast.generator.resolve;

import dev.holdfast.generator.spec.ApiSchema;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Merges the schemas that hold together into the parts of one object. */
final class TypeMerge {
    private static final int MOST_DEPTH = 100;

    private final Map<String, ApiSchema> schemas;

    TypeMerge(Map<String, ApiSchema> schemas) {
        this.schemas = schemas;
    }

    TypeParts parts(ApiSchema schema) {
        Collected collected = new Collected();
        collect(schema, false, new Way(new HashSet<>(), 0), collected);
        return collected.parts();
    }

    /**
     * Collects what a schema says.
     *
     * @param isChoice whether it is one of several, so that nothing of it must be there
     */
    private void collect(ApiSchema schema, boolean isChoice, Way way, Collected collected) {
        if (way.depth() > MOST_DEPTH) {
            return;
        }
        if (schema.reference() != null) {
            ApiSchema target = schemas.get(schema.reference());
            if (target != null && way.names().add(schema.reference())) {
                collect(target, isChoice, way.deeper(), collected);
                way.names().remove(schema.reference());
            }
            return;
        }
        for (ApiSchema member : schema.combination().all()) {
            collect(member, isChoice, way.deeper(), collected);
        }
        collected.add(schema, isChoice);
        // A base that tells its subtypes apart lists them: to merge them into each of them would be a mixture.
        if (way.names().isEmpty() || schema.combination().discriminator().isEmpty()) {
            for (ApiSchema member : schema.combination().alternatives()) {
                collect(member, true, way.deeper(), collected);
            }
        }
    }

    /** The references that led here, since they may lead in a circle. */
    private record Way(Set<String> names, int depth) {
        Way deeper() {
            return new Way(names, depth + 1);
        }
    }

    private static final class Collected {
        private final Map<String, ApiSchema> properties = new LinkedHashMap<>();
        private final Set<String> required = new LinkedHashSet<>();
        private @Nullable ApiSchema additional;

        void add(ApiSchema schema, boolean isChoice) {
            schema.properties().forEach((name, property) -> {
                ApiSchema before = properties.get(name);
                // The first of several choices stands for all; what holds in addition is narrower than what it adds to.
                if (before == null || (!isChoice && !TypeShapes.isBare(property))) {
                    properties.put(name, property);
                } else if (isChoice && !sameType(before, property)) {
                    properties.put(name, ApiSchema.any(before.place()));
                }
            });
            if (!isChoice) {
                required.addAll(schema.required());
            }
            if (schema.additional() != null) {
                additional = schema.additional();
            }
        }

        private static boolean sameType(ApiSchema one, ApiSchema other) {
            return TypeShapes.isBare(other)
                    || (one.types().equals(other.types()) && Objects.equals(one.reference(), other.reference()));
        }

        TypeParts parts() {
            required.retainAll(properties.keySet());
            return new TypeParts(properties, required, additional);
        }
    }
}
