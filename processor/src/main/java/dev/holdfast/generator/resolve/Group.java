package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A group of one file.
 *
 * @param name its name
 * @param place where its name stands
 * @param selectors which operations it has
 * @param over the groups that it overrides
 * @param settings what holds for its operations
 */
record Group(String name, TextPlace place, List<Selector> selectors, List<SourceText> over, EffectiveMap settings) {
    static Group of(String name, SourceMap.Entry entry, LayerTree tree) {
        SourceMap map = (SourceMap) entry.value();
        List<SourceText> over = map.get("over")
                .map(it -> ((SourceList) it)
                        .items().stream().map(SourceText.class::cast).toList())
                .orElse(List.of());
        List<Selector> selectors = Selector.all(map.get("select").orElseThrow());
        return new Group(name, entry.keyPlace(), selectors, over, tree.of(settings(map)));
    }

    private static SourceMap settings(SourceMap group) {
        Map<String, SourceMap.Entry> settings = new LinkedHashMap<>(group.entries());
        settings.keySet().removeAll(Set.of("select", "over"));
        return new SourceMap(settings, group.place());
    }

    boolean has(OperationFacts operation) {
        return selectors.stream().anyMatch(it -> it.matches(operation));
    }
}
