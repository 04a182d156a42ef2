package dev.holdfast.generator.policy;

import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a map that fits the schema: what it requires is there, and every text is of its format. */
record Fields(SourceMap map) {
    /** The fields of a map within another one; null if there is none. */
    static @Nullable Fields within(SourceMap map, String key) {
        return map.get(key)
                .filter(SourceMap.class::isInstance)
                .map(it -> new Fields((SourceMap) it))
                .orElse(null);
    }

    TextPlace place() {
        return map.place();
    }

    Stated<String> text(String key) {
        return text(key, Function.identity());
    }

    <T> Stated<T> text(String key, Function<String, T> parser) {
        Stated<T> stated = optional(key, parser);
        if (stated == null) {
            throw new IllegalStateException(key + " is required and missing");
        }
        return stated;
    }

    @Nullable
    Stated<String> optional(String key) {
        return optional(key, Function.identity());
    }

    <T> @Nullable Stated<T> optional(String key, Function<String, T> parser) {
        SourceMap.Entry entry = map.entries().get(key);
        if (entry == null) {
            return null;
        }
        SourceText text = (SourceText) entry.value();
        return new Stated<>(parser.apply(text.text()), text.place());
    }

    <T> T value(String key, Function<String, T> parser, T absent) {
        Stated<T> stated = optional(key, parser);
        return stated == null ? absent : stated.value();
    }

    /** The items of a list, or a scalar as the only one; empty if the key is absent. */
    List<SourceText> texts(String key) {
        return map.get(key).map(Fields::items).orElse(List.of());
    }

    /** The texts of a map by its keys; empty if the key is absent or no map. */
    Map<String, Stated<String>> textsByKey(String key) {
        Map<String, Stated<String>> found = new LinkedHashMap<>();
        Fields inner = within(map, key);
        if (inner != null) {
            inner.map.entries().keySet().forEach(name -> found.put(name, inner.text(name)));
        }
        return found;
    }

    private static List<SourceText> items(SourceValue value) {
        if (value instanceof SourceList list) {
            return list.items().stream().map(SourceText.class::cast).toList();
        }
        return List.of((SourceText) value);
    }
}
