package dev.holdfast.generator.source;

import dev.holdfast.generator.diagnostic.TextPlace;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A map from text, in the order of the file.
 *
 * @param entries its entries by key
 * @param place where it begins
 */
public record SourceMap(Map<String, Entry> entries, TextPlace place) implements SourceValue {
    /** Copies the entries. */
    public SourceMap {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The value of a key. */
    public Optional<SourceValue> get(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    @Override
    public String kindName() {
        return "a map";
    }

    /**
     * An entry of a map.
     *
     * @param keyPlace where the key stands
     * @param value the value
     */
    public record Entry(TextPlace keyPlace, SourceValue value) {}
}
