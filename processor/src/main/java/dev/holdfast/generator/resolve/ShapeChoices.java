package dev.holdfast.generator.resolve;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the policy chooses of the shape of a client.
 *
 * @param names method names by operation id; may be empty
 * @param keyHeader the header that carries the provider's idempotency key; null for none
 * @param settings the effective settings by operation id; may be empty
 * @param streams how to ask for a stream of events, by operation id; may be empty
 */
public record ShapeChoices(
        Map<String, String> names,
        @Nullable String keyHeader,
        Map<String, EffectiveMap> settings,
        Map<String, StreamChoice> streams) {
    /** Copies the maps. */
    public ShapeChoices {
        names = Map.copyOf(names);
        settings = Map.copyOf(settings);
        streams = Map.copyOf(streams);
    }
}
