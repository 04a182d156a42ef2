package dev.holdfast.generator.spec;

import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value of the document and the place that stands for it: its key where it has one. Steps that lead nowhere keep the
 * place of the nearest value, since the parser's model and the document differ in details.
 */
record SourceCursor(@Nullable SourceValue value, TextPlace place) {
    static SourceCursor at(SourceValue value) {
        return new SourceCursor(value, value.place());
    }

    SourceCursor child(String key) {
        SourceMap.Entry entry = value instanceof SourceMap map ? map.entries().get(key) : null;
        if (entry != null) {
            return new SourceCursor(entry.value(), entry.keyPlace());
        }
        return new SourceCursor(null, place);
    }

    SourceCursor item(int index) {
        if (value instanceof SourceList list && index < list.items().size()) {
            return at(list.items().get(index));
        }
        return new SourceCursor(null, place);
    }

    List<SourceCursor> items() {
        if (!(value instanceof SourceList list)) {
            return List.of();
        }
        List<SourceCursor> items = new ArrayList<>(list.items().size());
        list.items().forEach(it -> items.add(at(it)));
        return items;
    }

    /** The keys of a map; none if it is no map. */
    Set<String> keys() {
        return value instanceof SourceMap map ? map.entries().keySet() : Set.of();
    }

    boolean has(String key) {
        return value instanceof SourceMap map && map.entries().containsKey(key);
    }

    /** The text below a key; empty if there is none. */
    String text(String key) {
        return child(key).value instanceof SourceText scalar ? scalar.text() : "";
    }
}
