package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Selects operations: keys of one selector must all hold, of several selectors one. */
final class Selector {
    private final SourceMap map;

    private Selector(SourceMap map) {
        this.map = map;
    }

    /** The selectors of a {@code select}: a map is the only one of a list. */
    static List<Selector> all(SourceValue value) {
        if (value instanceof SourceList list) {
            return list.items().stream().map(it -> new Selector((SourceMap) it)).toList();
        }
        return List.of(new Selector((SourceMap) value));
    }

    TextPlace place() {
        return map.place();
    }

    boolean matches(OperationFacts operation) {
        return map.entries().entrySet().stream().allMatch(it -> holds(it, operation));
    }

    /** The texts of a key; empty if the selector does not have it. */
    List<SourceText> texts(String key) {
        return map.get(key).map(Selector::texts).orElse(List.of());
    }

    private static boolean holds(Map.Entry<String, SourceMap.Entry> entry, OperationFacts operation) {
        SourceValue value = entry.getValue().value();
        return switch (entry.getKey()) {
            case "operationId" -> any(value, it -> it.matches(operation.id()));
            case "tag" -> any(value, it -> operation.tags().stream().anyMatch(it::matches));
            case "method" -> any(value, it -> it.pattern().equals(operation.method()));
            case "path" -> any(value, it -> it.matches(operation.path()));
            case "not" -> all(value).stream().noneMatch(it -> it.matches(operation));
            default -> throw new IllegalStateException("the schema has a selector " + entry.getKey());
        };
    }

    private static boolean any(SourceValue value, Predicate<PathGlob> test) {
        return texts(value).stream().map(it -> new PathGlob(it.text())).anyMatch(test);
    }

    private static List<SourceText> texts(SourceValue value) {
        if (value instanceof SourceList list) {
            return list.items().stream().map(SourceText.class::cast).toList();
        }
        return List.of((SourceText) value);
    }
}
