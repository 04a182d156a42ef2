package dev.holdfast.generator.resolve;

import dev.holdfast.generator.spec.ApiCombination;
import dev.holdfast.generator.spec.ApiMedia;
import dev.holdfast.generator.spec.ApiOperation;
import dev.holdfast.generator.spec.ApiResponse;
import dev.holdfast.generator.spec.ApiSchema;
import dev.holdfast.generator.spec.ApiSpec;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The discriminators that objects bear because a choice lists them, though their own schemas may not mention these. What is
 * not mentioned would be lost.
 */
final class TypeDiscriminators {
    private final IdentityHashMap<ApiSchema, Set<String>> borne = new IdentityHashMap<>();

    /** Looks at all schemas of operations and with names, and at the choices that {@code allOf} makes of some. */
    TypeDiscriminators(ApiSpec spec, Map<String, ApiSchema> schemas, Collection<ApiCombination> families) {
        families.forEach(it -> note(it, schemas));
        Set<ApiSchema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<ApiSchema> waiting = new ArrayDeque<>(schemas.values());
        spec.operations().forEach(it -> waiting.addAll(contents(it)));
        while (!waiting.isEmpty()) {
            ApiSchema schema = waiting.pop();
            if (seen.add(schema)) {
                note(schema.combination(), schemas);
                children(schema).forEach(waiting::push);
            }
        }
    }

    /** The parts of an object with the discriminators that it does not mention itself, as texts. */
    TypeParts complete(ApiSchema schema, TypeParts parts) {
        List<String> missing = borne.getOrDefault(schema, Set.of()).stream()
                .filter(it -> !parts.properties().containsKey(it))
                .toList();
        if (missing.isEmpty() || parts.additional() != null) {
            return parts;
        }
        Map<String, ApiSchema> all = new LinkedHashMap<>();
        missing.forEach(it -> all.put(it, ApiSchema.any(schema.place()).with(List.of("string"))));
        all.putAll(parts.properties());
        return new TypeParts(all, parts.required(), null);
    }

    private void note(ApiCombination choice, Map<String, ApiSchema> schemas) {
        if (!choice.discriminator().isEmpty()) {
            choice.alternatives().stream()
                    .filter(it -> it.reference() != null && schemas.containsKey(it.reference()))
                    .map(it -> schemas.get(it.reference()))
                    .forEach(it -> borne.computeIfAbsent(it, key -> new LinkedHashSet<>())
                            .add(choice.discriminator()));
        }
    }

    private static List<ApiSchema> contents(ApiOperation operation) {
        Stream<ApiMedia> body =
                operation.body() == null ? Stream.empty() : operation.body().content().values().stream();
        Stream<ApiMedia> responses =
                operation.responses().stream().map(ApiResponse::content).flatMap(it -> it.values().stream());
        return Stream.concat(body, responses).map(ApiMedia::schema).toList();
    }

    private static Stream<ApiSchema> children(ApiSchema schema) {
        Stream<ApiSchema> parts = Stream.concat(
                schema.properties().values().stream(),
                Stream.concat(Stream.ofNullable(schema.additional()), Stream.ofNullable(schema.items())));
        Stream<ApiSchema> combined =
                Stream.concat(schema.combination().all().stream(), schema.combination().alternatives().stream());
        return Stream.concat(parts, combined);
    }
}
