package dev.holdfast.generator.resolve;

import dev.holdfast.generator.spec.ApiCombination;
import dev.holdfast.generator.spec.ApiSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Bases that a discriminator tells the subtypes of, where the base does not list them: they refer to it by {@code allOf}
 * (OpenAPI 3.0, section Discriminator Object). A base is one of its subtypes then, and no object of its own.
 */
final class TypeFamilies {
    private final IdentityHashMap<ApiSchema, ApiCombination> families = new IdentityHashMap<>();
    private final Set<ApiSchema> members = Collections.newSetFromMap(new IdentityHashMap<>());

    TypeFamilies(Map<String, ApiSchema> schemas) {
        Map<String, Set<String>> children = new LinkedHashMap<>();
        schemas.forEach((name, schema) -> schema.combination().all().stream()
                .filter(it -> it.reference() != null)
                .forEach(it -> children.computeIfAbsent(it.reference(), key -> new LinkedHashSet<>())
                        .add(name)));
        schemas.forEach((name, schema) -> {
            if (isBase(schema)) {
                Set<String> found =
                        new LinkedHashSet<>(schema.combination().mapping().values());
                found.retainAll(schemas.keySet());
                descend(name, children, found);
                found.remove(name);
                if (!found.isEmpty()) {
                    add(schema, found, schemas);
                }
            }
        });
    }

    /** The subtypes of a base and what tells them apart; nothing for a schema that is no base. */
    Optional<ApiCombination> of(ApiSchema schema) {
        return Optional.ofNullable(families.get(schema));
    }

    /** What tells the subtypes of each base apart. */
    Collection<ApiCombination> all() {
        return families.values();
    }

    /** Whether a schema is a subtype of a base, even one that adds nothing to it. */
    boolean isMember(ApiSchema schema) {
        return members.contains(schema);
    }

    private static boolean isBase(ApiSchema schema) {
        ApiCombination combination = schema.combination();
        return !combination.discriminator().isEmpty()
                && combination.alternatives().isEmpty();
    }

    private static void descend(String base, Map<String, Set<String>> children, Set<String> found) {
        for (String child : children.getOrDefault(base, Set.of())) {
            if (found.add(child)) {
                descend(child, children, found);
            }
        }
    }

    private void add(ApiSchema base, Set<String> names, Map<String, ApiSchema> schemas) {
        List<ApiSchema> subtypes = new ArrayList<>();
        for (String name : names) {
            ApiSchema subtype = schemas.get(name);
            if (subtype != null) {
                members.add(subtype);
                subtypes.add(ApiSchema.reference(name, subtype.place()));
            }
        }
        ApiCombination said = base.combination();
        families.put(base, new ApiCombination(List.of(), subtypes, said.discriminator(), said.mapping()));
    }
}
