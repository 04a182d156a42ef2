package dev.holdfast.generator.resolve;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings by key.
 *
 * @param entries the settings
 */
public record EffectiveMap(Map<String, Effective> entries) implements Effective {
    /** Copies the map. */
    public EffectiveMap {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** No settings. */
    static EffectiveMap empty() {
        return new EffectiveMap(Map.of());
    }

    @Override
    public List<EffectiveValue> values() {
        return entries.values().stream().flatMap(it -> it.values().stream()).toList();
    }

    /** The value of a key; null if there is none, or a map. */
    public @Nullable EffectiveValue value(String key) {
        return entries.get(key) instanceof EffectiveValue value ? value : null;
    }

    /** The map of a key; null if there is none, or a value. */
    public @Nullable EffectiveMap map(String key) {
        return entries.get(key) instanceof EffectiveMap map ? map : null;
    }
}
