package dev.holdfast.generator.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a body holds in one media type.
 *
 * @param schema what it holds
 * @param encodings how its properties are written of which the document says so, by name
 */
public record ApiMedia(ApiSchema schema, Map<String, ApiEncoding> encodings) {
    /** Copies the map and keeps its order. */
    public ApiMedia {
        encodings = Collections.unmodifiableMap(new LinkedHashMap<>(encodings));
    }
}
