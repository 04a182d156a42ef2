package dev.holdfast.generator.policy;

import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Every policy that differs from a given one in one place: a key gone, a key renamed, a value of another type. */
final class SmallEdits {
    private static final TextPlace NOWHERE = TextPlace.of("edit.yaml");

    private final List<Edit> edits = new ArrayList<>();

    private SmallEdits() {}

    /**
     * A policy that was edited.
     *
     * @param what what was done to it
     * @param policy the result
     */
    record Edit(String what, SourceValue policy) {}

    static List<Edit> of(SourceValue policy) {
        SmallEdits found = new SmallEdits();
        found.visit(policy, "", UnaryOperator.identity());
        return found.edits;
    }

    /** Edits below a value; {@code whole} makes a policy of what takes the value's place. */
    private void visit(SourceValue value, String path, UnaryOperator<SourceValue> whole) {
        for (SourceValue other : others()) {
            edits.add(new Edit(path + " becomes " + other, whole.apply(other)));
        }
        if (value instanceof SourceMap map) {
            map.entries().forEach((key, entry) -> {
                edits.add(new Edit(path + " without " + key, whole.apply(renamed(map, key, null))));
                edits.add(new Edit(path + " renames " + key, whole.apply(renamed(map, key, key + "x"))));
                visit(entry.value(), path + "." + key, it -> whole.apply(replaced(map, key, it)));
            });
            edits.add(new Edit(path + " with more", whole.apply(replaced(map, "quite-new", text("x", false)))));
        } else if (value instanceof SourceList list) {
            for (int index = 0; index < list.items().size(); index++) {
                int at = index;
                visit(list.items().get(at), path + "[" + at + "]", it -> whole.apply(replaced(list, at, it)));
            }
        }
    }

    private static List<SourceValue> others() {
        return List.of(
                text("some text", false),
                text("5", false),
                text("5", true),
                text("true", false),
                text("null", false),
                text("", true),
                new SourceList(List.of(text("x", false)), NOWHERE),
                new SourceMap(Map.of(), NOWHERE));
    }

    private static SourceText text(String text, boolean isQuoted) {
        return new SourceText(text, isQuoted, NOWHERE);
    }

    private static SourceMap renamed(SourceMap map, String key, String name) {
        Map<String, SourceMap.Entry> entries = new LinkedHashMap<>();
        map.entries().forEach((old, entry) -> {
            if (!old.equals(key)) {
                entries.put(old, entry);
            } else if (name != null) {
                entries.put(name, entry);
            }
        });
        return new SourceMap(entries, map.place());
    }

    private static SourceMap replaced(SourceMap map, String key, SourceValue value) {
        Map<String, SourceMap.Entry> entries = new LinkedHashMap<>(map.entries());
        entries.put(key, new SourceMap.Entry(NOWHERE, value));
        return new SourceMap(entries, map.place());
    }

    private static SourceList replaced(SourceList list, int index, SourceValue value) {
        List<SourceValue> items = new ArrayList<>(list.items());
        items.set(index, value);
        return new SourceList(items, list.place());
    }
}
