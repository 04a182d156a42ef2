package dev.holdfast.generator.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names in Java.
 *
 * @param client what the client's types begin with; null if not stated
 * @param methods methods by operationId, as in {@code create} or {@code refunds.create}
 */
public record NamesSection(@Nullable Stated<String> client, Map<String, Stated<String>> methods) {
    /** Copies the map. */
    public NamesSection {
        methods = Collections.unmodifiableMap(new LinkedHashMap<>(methods));
    }

    static NamesSection of(@Nullable Fields fields) {
        return fields == null
                ? new NamesSection(null, Map.of())
                : new NamesSection(fields.optional("client"), fields.textsByKey("methods"));
    }
}
