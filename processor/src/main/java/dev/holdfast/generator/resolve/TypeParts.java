package dev.holdfast.generator.resolve;

import dev.holdfast.generator.spec.ApiSchema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an object, merged from all schemas that hold together.
 *
 * @param properties its properties, in the order of the document
 * @param required the names of those that must be there
 * @param additional what further properties are; null where they are not mentioned
 */
record TypeParts(
        Map<String, ApiSchema> properties,
        Set<String> required,
        @Nullable ApiSchema additional) {
    TypeParts {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
    }
}
