package dev.holdfast.generator.plan;

import dev.holdfast.annotation.ParameterStyle;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a value and, where it is a record whose parts are written one by one, those of its parts are written that differ.
 *
 * @param usual how the value is written, or all of its parts
 * @param parts how single parts are written, by their names on the wire
 */
public record Encodings(Encoding usual, Map<String, Encoding> parts) {
    /** Copies the map and keeps its order. */
    public Encodings {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** One style for all. */
    public static Encodings all(ParameterStyle style) {
        return new Encodings(Encoding.in(style), Map.of());
    }
}
