package dev.holdfast.generator.resolve;

import java.util.Map;

/**
 * What the policy chooses of the shape of a client.
 *
 * @param names method names by operation id; may be empty
 * @param written the parameters that are no argument of a method
 * @param settings the effective settings by operation id; may be empty
 * @param streams how to ask for a stream of events, by operation id; may be empty
 */
public record ShapeChoices(
        Map<String, String> names,
        WrittenByClient written,
        Map<String, EffectiveMap> settings,
        Map<String, StreamChoice> streams) {
    /** Copies the maps. */
    public ShapeChoices {
        names = Map.copyOf(names);
        settings = Map.copyOf(settings);
        streams = Map.copyOf(streams);
    }
}
