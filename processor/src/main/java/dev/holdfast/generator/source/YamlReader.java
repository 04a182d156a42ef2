package dev.holdfast.generator.source;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.TextPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Builds values from the events of one YAML file; scalars stay the text that they are. */
final class YamlReader {
    private final YamlCursor cursor;
    private final SourceGauge gauge;
    private final YamlTraps traps;
    private final DuplicateKeys duplicates;
    private final Map<String, Anchored> anchors = new HashMap<>();

    YamlReader(YamlCursor cursor, SourceGauge gauge, YamlTraps traps, DuplicateKeys duplicates) {
        this.cursor = cursor;
        this.gauge = gauge;
        this.traps = traps;
        this.duplicates = duplicates;
    }

    SourceValue read() {
        cursor.next();
        Event start = cursor.next();
        if (start.is(Event.ID.StreamEnd)) {
            throw malformed(cursor.file(), "the file is empty");
        }
        SourceValue value = value(cursor.next(), "");
        cursor.next();
        Event end = cursor.next();
        if (!end.is(Event.ID.StreamEnd)) {
            throw malformed(cursor.place(end.getStartMark()), "a second document begins here: one file holds one");
        }
        return value;
    }

    private SourceValue value(Event event, String key) {
        TextPlace place = cursor.place(event.getStartMark());
        gauge.value(place);
        if (event instanceof AliasEvent alias) {
            return alias(alias, place);
        }
        int before = gauge.values();
        SourceValue value = event instanceof ScalarEvent scalar ? text(scalar, key, place) : collection(event, place);
        String anchor = ((NodeEvent) event).getAnchor();
        if (anchor != null) {
            anchors.put(anchor, new Anchored(value, gauge.values() - before + 1));
        }
        return value;
    }

    private SourceText text(ScalarEvent event, String key, TextPlace place) {
        traps.node(event, written(event.getTag()));
        traps.scalar(event, key);
        return new SourceText(event.getValue(), event.getScalarStyle() != ScalarStyle.PLAIN, place);
    }

    private SourceValue collection(Event event, TextPlace place) {
        traps.node((NodeEvent) event, written(((CollectionStartEvent) event).getTag()));
        gauge.enter(place);
        SourceValue value = event.is(Event.ID.MappingStart) ? map(place) : list(place);
        gauge.leave();
        return value;
    }

    private SourceMap map(TextPlace place) {
        Map<String, SourceMap.Entry> entries = new LinkedHashMap<>();
        for (Event event = cursor.next(); !event.is(Event.ID.MappingEnd); event = cursor.next()) {
            TextPlace keyPlace = cursor.place(event.getStartMark());
            String key = key(event, keyPlace);
            SourceMap.Entry before = entries.put(key, new SourceMap.Entry(keyPlace, value(cursor.next(), key)));
            if (before != null) {
                duplicates.report(key, before.keyPlace(), keyPlace);
            }
        }
        return new SourceMap(entries, place);
    }

    private SourceList list(TextPlace place) {
        List<SourceValue> items = new ArrayList<>();
        for (Event event = cursor.next(); !event.is(Event.ID.SequenceEnd); event = cursor.next()) {
            items.add(value(event, ""));
        }
        return new SourceList(items, place);
    }

    private String key(Event event, TextPlace place) {
        if (event instanceof ScalarEvent scalar) {
            traps.node(scalar, written(scalar.getTag()));
            traps.key(scalar);
            return scalar.getValue();
        }
        if (event instanceof AliasEvent alias && !traps.allows(alias)) {
            return "*" + alias.getAnchor();
        }
        throw malformed(place, "a key is not text but a list, a map or an alias");
    }

    private SourceValue alias(AliasEvent event, TextPlace place) {
        if (!traps.allows(event)) {
            return new SourceText("*" + event.getAnchor(), true, place);
        }
        Anchored anchored = anchors.get(event.getAnchor());
        if (anchored == null) {
            throw malformed(place, "the alias *" + event.getAnchor() + " has no anchor before it");
        }
        gauge.count(anchored.size(), place);
        return anchored.value();
    }

    /** The tag as it was written; empty for none and for the mark that a scalar is not plain. */
    private static String written(@Nullable String tag) {
        return tag == null || tag.equals("!") ? "" : tag;
    }

    private static SourceFailure malformed(TextPlace place, String headline) {
        return new SourceFailure(Diagnostic.of(Rule.MALFORMED_FILE, place, headline));
    }

    /** A value with a name, and how many values it holds, itself included. */
    private record Anchored(SourceValue value, int size) {}
}
