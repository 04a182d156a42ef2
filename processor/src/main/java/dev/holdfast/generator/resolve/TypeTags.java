package dev.holdfast.generator.resolve;

import dev.holdfast.generator.resolve.TypeAlternative.Kind;
import dev.holdfast.generator.spec.ApiSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what tells the objects of a choice apart: the discriminator, else a property with known values that no other
 * object of the choice shares, such as {@code object: charge}; else the properties that only some of them require.
 */
final class TypeTags {
    private static final List<String> USUAL = List.of("object", "type", "kind");

    private final TypeResolver types;
    private final List<TypeAlternative> objects;

    /** By identity: an alternative is as large as what it reaches. */
    private final IdentityHashMap<TypeAlternative, Map<String, List<String>>> known = new IdentityHashMap<>();

    /** How many objects may have a value in a property. */
    private final Map<Value, Integer> owners = new HashMap<>();

    /** The properties that some object has without saying what values they take. */
    private final Set<String> vague = new HashSet<>();

    private final Set<String> requiredByAll;

    TypeTags(TypeResolver types, List<TypeAlternative> alternatives) {
        this.types = types;
        this.objects =
                alternatives.stream().filter(it -> it.kind() == Kind.OBJECT).toList();
        objects.forEach(this::know);
        this.requiredByAll = objects.isEmpty() ? Set.of() : new HashSet<>(requiredOf(objects.get(0)));
        objects.forEach(it -> requiredByAll.retainAll(requiredOf(it)));
    }

    private void know(TypeAlternative alternative) {
        Map<String, List<String>> values = knownValues(alternative);
        known.put(alternative, values);
        values.forEach((property, texts) ->
                Set.copyOf(texts).forEach(it -> owners.merge(new Value(property, it), 1, Integer::sum)));
        if (alternative.shape() instanceof TypeShape.Parts object) {
            object.parts().properties().keySet().stream()
                    .filter(it -> !values.containsKey(it))
                    .forEach(vague::add);
        }
    }

    /** The property that tells an alternative apart. */
    Tag of(TypeAlternative alternative) {
        if (alternative.kind() != Kind.OBJECT) {
            return Tag.NONE;
        }
        if (!alternative.tag().isEmpty()) {
            return new Tag(alternative.tag(), alternative.tagValues());
        }
        Map<String, List<String>> candidates = known.getOrDefault(alternative, Map.of());
        List<String> order = new ArrayList<>(USUAL);
        order.addAll(candidates.keySet());
        return order.stream()
                .filter(candidates::containsKey)
                .filter(it -> isOwn(alternative, it))
                .findFirst()
                .map(it -> new Tag(it, candidates.getOrDefault(it, List.of())))
                .orElse(Tag.NONE);
    }

    /** The properties that an alternative without a tag must have, where others need not. */
    List<String> required(TypeAlternative alternative) {
        if (alternative.kind() != Kind.OBJECT || !of(alternative).isNone()) {
            return List.of();
        }
        return requiredOf(alternative).stream()
                .filter(it -> !requiredByAll.contains(it))
                .toList();
    }

    private static Set<String> requiredOf(TypeAlternative alternative) {
        if (!(alternative.shape() instanceof TypeShape.Parts object)) {
            return Set.of();
        }
        Set<String> required = new LinkedHashSet<>(object.parts().properties().keySet());
        required.retainAll(object.parts().required());
        return required;
    }

    /** Whether no other object has one of the values, and every other one says what its values are. */
    private boolean isOwn(TypeAlternative alternative, String property) {
        List<String> own = known.getOrDefault(alternative, Map.of()).getOrDefault(property, List.of());
        return !vague.contains(property)
                && own.stream().allMatch(it -> owners.getOrDefault(new Value(property, it), 0) == 1);
    }

    private Map<String, List<String>> knownValues(TypeAlternative alternative) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (alternative.shape() instanceof TypeShape.Parts object) {
            object.parts().properties().forEach((name, schema) -> {
                if (object.parts().required().contains(name)) {
                    valuesOf(schema, values, name);
                }
            });
        }
        return values;
    }

    /** One value, or several under a usual name: a status with several values says nothing about the type. */
    private void valuesOf(ApiSchema schema, Map<String, List<String>> values, String name) {
        if (schema.reference() == null && schema.values().size() == 1 && !schema.isA("boolean")) {
            values.put(name, schema.values());
        } else if (USUAL.contains(name) && types.shape(schema) instanceof TypeShape.Known several) {
            values.put(name, several.values());
        }
    }

    private record Value(String property, String text) {}

    /** A property and the values that mean one alternative. */
    record Tag(String property, List<String> values) {
        static final Tag NONE = new Tag("", List.of());

        boolean isNone() {
            return property.isEmpty();
        }
    }
}
