package dev.holdfast.generator.resolve;

import dev.holdfast.generator.spec.ApiCombination;
import dev.holdfast.generator.spec.ApiSchema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How many schemas have to be looked through to know what a schema is: references, and what it is put together from. Each
 * takes stack, and a document is not trusted. One that takes too many is any JSON: nothing of it is lost.
 */
final class TypeDepths {
    private static final int MOST = 150;

    private final Map<String, ApiSchema> schemas;
    private final Map<String, Integer> depths = new HashMap<>();

    private TypeDepths(Map<String, ApiSchema> schemas) {
        this.schemas = schemas;
    }

    /** The schemas, with any JSON for those that are too deep. */
    static Map<String, ApiSchema> bounded(Map<String, ApiSchema> schemas) {
        TypeDepths depths = new TypeDepths(schemas);
        schemas.keySet().forEach(depths::measure);
        Map<String, ApiSchema> bounded = new LinkedHashMap<>();
        schemas.forEach(
                (name, schema) -> bounded.put(name, depths.of(name) > MOST ? ApiSchema.any(schema.place()) : schema));
        return bounded;
    }

    private int of(String name) {
        return depths.getOrDefault(name, 0);
    }

    /** Without recursion: that is what the measure is for. What leads in a circle is cut where it does. */
    private void measure(String start) {
        Deque<String> path = new ArrayDeque<>(List.of(start));
        while (!path.isEmpty()) {
            String name = path.peek();
            boolean isNew = depths.putIfAbsent(name, 0) == null;
            List<String> below = Stream.ofNullable(schemas.get(name))
                    .flatMap(TypeDepths::below)
                    .filter(schemas::containsKey)
                    .toList();
            if (isNew) {
                below.stream().filter(it -> !depths.containsKey(it)).forEach(path::push);
            } else {
                path.pop();
                int deepest = below.stream().mapToInt(this::of).max().orElse(-1);
                depths.put(name, deepest + 1);
            }
        }
    }

    private static Stream<String> below(ApiSchema schema) {
        ApiCombination combination = schema.combination();
        Stream<String> members = Stream.concat(combination.all().stream(), combination.alternatives().stream())
                .flatMap(TypeDepths::below);
        return Stream.concat(Stream.ofNullable(schema.reference()), members);
    }
}
