package dev.holdfast.generator.spec;

import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.generator.source.CoreScalar;
import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Copies what is needed of a tree so that only references to named schemas remain. Values keep their places, also those
 * from other files.
 */
final class ReferenceCopier {
    private static final int MOST_VALUES = 5_000_000;
    private static final int MOST_DEPTH = 400;

    private final DocumentFiles files;
    private final SchemaRegistry schemas;
    private final Dialect dialect;
    private int values;
    private int depth;

    ReferenceCopier(DocumentFiles files, SchemaRegistry schemas, Dialect dialect) {
        this.files = files;
        this.schemas = schemas;
        this.dialect = dialect;
    }

    /** A copy; an empty map where a reference leads nowhere, which was reported. */
    SourceValue copy(Located at, TreeRole role) {
        SourceCursor cursor = at.cursor();
        SourceValue value = cursor.value();
        if (value == null) {
            return empty(cursor.place());
        }
        values++;
        if (values > MOST_VALUES || depth > MOST_DEPTH) {
            files.report(
                    value.place(),
                    "the operations in use reach more than " + MOST_VALUES + " values, or more than " + MOST_DEPTH
                            + " levels deep");
            return empty(value.place());
        }
        depth++;
        SourceValue copy = uncounted(at, value, role);
        depth--;
        return copy;
    }

    private SourceValue uncounted(Located at, SourceValue value, TreeRole role) {
        if (role == TreeRole.PLAIN) {
            return value;
        }
        if (value instanceof SourceList list) {
            return list(at, list, role);
        }
        if (!(value instanceof SourceMap map)) {
            return value;
        }
        return switch (role) {
            case SCHEMA -> at.isReference() ? namedSchema(at, map) : map(at, map, role);
            case OBJECT, OBJECTS, SCHEMAS ->
                at.isReference()
                        ? files.follow(at).map(it -> copy(it, role)).orElseGet(() -> empty(map.place()))
                        : map(at, map, role);
            case DISCRIMINATOR -> discriminator(at, map);
            case PLAIN, UNUSED -> map(at, map, role);
        };
    }

    private SourceMap map(Located at, SourceMap map, TreeRole role) {
        Map<String, SourceMap.Entry> entries = new LinkedHashMap<>();
        for (Map.Entry<String, SourceMap.Entry> part : map.entries().entrySet()) {
            String key = part.getKey();
            SourceMap.Entry entry = part.getValue();
            TreeRole below = role.below(key);
            if (below != TreeRole.UNUSED && !isNothing(entry.value(), key, role)) {
                SourceValue copy = copy(at.at(new SourceCursor(entry.value(), entry.keyPlace())), below);
                SourceValue whole = role == TreeRole.OBJECTS ? object(copy) : single(key, copy, below);
                entries.put(key, new SourceMap.Entry(entry.keyPlace(), whole));
            }
        }
        return new SourceMap(entries, map.place());
    }

    /** A key without a value says nothing, but of a name that is all there is to say, and of a constant. */
    private static boolean isNothing(SourceValue value, String key, TreeRole role) {
        boolean isKeyword = role == TreeRole.SCHEMA || role == TreeRole.OBJECT;
        return isKeyword && !key.equals("const") && value instanceof SourceText text && CoreScalar.isNull(text);
    }

    /** Authors write a name with nothing behind it, as in {@code application/json:}, and the parser fails on that. */
    private static SourceMap object(SourceValue value) {
        return value instanceof SourceMap map ? map : empty(value.place());
    }

    /** JSON Schema's old form of {@code items} is a list of schemas by position; one of them says the same as none. */
    private static SourceValue single(String key, SourceValue copy, TreeRole role) {
        if (role == TreeRole.SCHEMA && key.equals("items") && copy instanceof SourceList list) {
            return list.items().size() == 1 ? list.items().get(0) : empty(list.place());
        }
        return copy;
    }

    private SourceList list(Located at, SourceList list, TreeRole role) {
        List<SourceValue> items = new ArrayList<>();
        for (SourceValue item : list.items()) {
            items.add(copy(at.at(SourceCursor.at(item)), role));
        }
        return new SourceList(items, list.place());
    }

    private SourceValue namedSchema(Located at, SourceMap map) {
        Optional<Located> target = files.schema(at);
        if (target.isEmpty()) {
            return empty(map.place());
        }
        Map<String, SourceMap.Entry> entries =
                new LinkedHashMap<>(map(at, map, TreeRole.SCHEMA).entries());
        TextPlace place = at.referencePlace();
        entries.put("$ref", new SourceMap.Entry(place, reference(target.get(), place)));
        return new SourceMap(entries, map.place());
    }

    private SourceText reference(Located schema, TextPlace place) {
        return new SourceText(dialect.referenceTo(schemas.reach(schema)), true, place);
    }

    private SourceMap discriminator(Located at, SourceMap map) {
        Map<String, SourceMap.Entry> entries = new LinkedHashMap<>(map.entries());
        entries.keySet().removeIf(key -> !key.equals("propertyName"));
        if (map.get("mapping").orElse(null) instanceof SourceMap mapping) {
            Map<String, SourceMap.Entry> copied = new LinkedHashMap<>();
            mapping.entries()
                    .forEach((value, entry) -> mapped(at, entry)
                            .ifPresent(it -> copied.put(value, new SourceMap.Entry(entry.keyPlace(), it))));
            SourceMap copy = new SourceMap(copied, mapping.place());
            entries.put("mapping", new SourceMap.Entry(mapping.place(), copy));
        }
        return new SourceMap(entries, map.place());
    }

    /** OpenAPI 3.1, section Discriminator Object: a mapping names a schema, or refers to it. */
    private Optional<SourceText> mapped(Located at, SourceMap.Entry entry) {
        if (!(entry.value() instanceof SourceText text)) {
            return Optional.empty();
        }
        TextPlace place = text.place();
        boolean isName = schemas.documentNames().contains(text.text());
        String reference = isName ? dialect.referenceTo(text.text()) : text.text();
        Located from = isName ? files.rootLocated() : at;
        return files.schema(reference, from.reference().file(), place).map(it -> reference(it, place));
    }

    static SourceMap empty(TextPlace place) {
        return new SourceMap(Map.of(), place);
    }
}
