package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.Origin;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the settings of one layer: each value knows its layer, and the reason beside it. */
final class LayerTree {
    private static final String BECAUSE = "because";

    private final Layer layer;
    private final Diagnostics diagnostics;

    LayerTree(Layer layer, Diagnostics diagnostics) {
        this.layer = layer;
        this.diagnostics = diagnostics;
    }

    EffectiveMap of(SourceMap map) {
        Setting<String> because = because(map);
        Map<String, Effective> entries = new LinkedHashMap<>();
        map.entries().forEach((key, entry) -> {
            if (entry.value() instanceof SourceMap inner) {
                entries.put(key, of(inner));
            } else if (!key.equals(BECAUSE)) {
                entries.put(key, new EffectiveValue(entry.value(), layer, because, List.of()));
            }
        });
        if (because != null && entries.values().stream().noneMatch(EffectiveValue.class::isInstance)) {
            diagnostics.report(Diagnostic.of(
                            Rule.INVALID_VALUE,
                            because.origin().place(),
                            "because in " + layer.words() + " stands beside no value, so it explains nothing")
                    .fix("move it into the map with the value that it explains"));
        }
        return new EffectiveMap(entries);
    }

    private @Nullable Setting<String> because(SourceMap map) {
        return map.get(BECAUSE)
                .map(SourceText.class::cast)
                .map(it -> new Setting<>(it.text(), new Origin(it.place(), layer.words())))
                .orElse(null);
    }
}
