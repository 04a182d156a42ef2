package dev.holdfast.generator.overlay;

import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Copies a document with one change; what does not lead to a target is shared with the original. */
final class Rewriting {
    private final Action action;
    private final Set<SourceValue> targets;

    /** The targets are told by identity: equal values elsewhere are none. */
    Rewriting(Action action, Set<SourceValue> targets) {
        this.action = action;
        this.targets = targets;
    }

    SourceValue of(SourceValue value) {
        SourceValue below = below(value);
        SourceValue update = action.update();
        return update != null && targets.contains(value) ? merged(below, update) : below;
    }

    private SourceValue below(SourceValue value) {
        if (value instanceof SourceMap map) {
            return map(map);
        }
        return value instanceof SourceList list ? list(list) : value;
    }

    private SourceValue map(SourceMap map) {
        Map<String, SourceMap.Entry> entries = new LinkedHashMap<>();
        boolean isChanged = false;
        for (Map.Entry<String, SourceMap.Entry> entry : map.entries().entrySet()) {
            SourceValue before = entry.getValue().value();
            SourceValue after = of(before);
            isChanged |= after != before || isRemoved(before);
            if (!isRemoved(before)) {
                entries.put(entry.getKey(), new SourceMap.Entry(entry.getValue().keyPlace(), after));
            }
        }
        return isChanged ? new SourceMap(entries, map.place()) : map;
    }

    private SourceValue list(SourceList list) {
        List<SourceValue> items = new ArrayList<>();
        boolean isChanged = false;
        for (SourceValue before : list.items()) {
            SourceValue after = of(before);
            isChanged |= after != before || isRemoved(before);
            if (!isRemoved(before)) {
                items.add(after);
            }
        }
        return isChanged ? new SourceList(items, list.place()) : list;
    }

    private boolean isRemoved(SourceValue value) {
        return action.isRemoval() && targets.contains(value);
    }

    /** Overlay 1.0, section 4.4.3: maps are merged by key, what a list is updated with is appended to it. */
    private static SourceValue merged(SourceValue value, SourceValue update) {
        if (value instanceof SourceMap map && update instanceof SourceMap further) {
            Map<String, SourceMap.Entry> entries = new LinkedHashMap<>(map.entries());
            further.entries().forEach((key, entry) -> entries.merge(key, entry, Rewriting::merged));
            return new SourceMap(entries, map.place());
        }
        if (value instanceof SourceList list) {
            List<SourceValue> items = new ArrayList<>(list.items());
            items.addAll(update instanceof SourceList further ? further.items() : List.of(update));
            return new SourceList(items, list.place());
        }
        return update;
    }

    private static SourceMap.Entry merged(SourceMap.Entry before, SourceMap.Entry update) {
        return new SourceMap.Entry(before.keyPlace(), merged(before.value(), update.value()));
    }
}
