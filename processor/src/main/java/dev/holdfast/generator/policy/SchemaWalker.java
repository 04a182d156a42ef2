package dev.holdfast.generator.policy;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticBuilder;
import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Nearest;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import java.util.Comparator;
import java.util.List;

/** Holds a value against the schema and reports each place where they differ. */
final class SchemaWalker {
    private final Diagnostics diagnostics;
    private final ScalarCheck scalars;

    SchemaWalker(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.scalars = new ScalarCheck(diagnostics);
    }

    /**
     * Holds a value against a node.
     *
     * @param path what the value is called in messages, as in {@code defaults.timeout}
     */
    void walk(SourceValue value, SchemaNode node, String path) {
        if (isNotYet(value, node)) {
            report(Rule.INVALID_VALUE, value.place(), path + " as " + shown(value) + " is not supported yet");
            return;
        }
        List<SchemaNode> alternatives = node.alternatives();
        if (!alternatives.isEmpty()) {
            choose(value, node, alternatives, path);
        } else if (kind(value) != node.kind()) {
            mismatch(value, node, List.of(node), path);
        } else if (value instanceof SourceMap map) {
            map(map, node, path);
        } else if (value instanceof SourceList list) {
            list(list, node, path);
        } else {
            scalars.check((SourceText) value, node, path);
        }
    }

    private void choose(SourceValue value, SchemaNode whole, List<SchemaNode> alternatives, String path) {
        List<SchemaNode> fitting =
                alternatives.stream().filter(it -> it.kind() == kind(value)).toList();
        if (fitting.isEmpty()) {
            mismatch(value, whole, alternatives, path);
        } else if (value instanceof SourceMap map) {
            walk(map, closest(map, fitting), path);
        } else {
            walk(value, fitting.get(0), path);
        }
    }

    /** The alternative that was most likely meant: its marks are there, and it lacks and refuses the fewest keys. */
    private static SchemaNode closest(SourceMap map, List<SchemaNode> alternatives) {
        return alternatives.stream()
                .min(Comparator.comparingLong((SchemaNode it) -> missingMarks(map, it))
                        .thenComparingLong(it -> missing(map, it))
                        .thenComparingLong(it -> unknown(map, it)))
                .orElseThrow();
    }

    /** Keys that can have one value only, such as {@code kind: base}, are there to tell alternatives apart. */
    private static long missingMarks(SourceMap map, SchemaNode node) {
        return node.required().stream()
                .filter(it ->
                        node.key(it).filter(mark -> isMissed(map, it, mark)).isPresent())
                .count();
    }

    private static boolean isMissed(SourceMap map, String key, SchemaNode mark) {
        return mark.allowed().size() == 1
                && map.get(key)
                        .filter(it ->
                                it instanceof SourceText text && mark.allowed().contains(text.text()))
                        .isEmpty();
    }

    private static long missing(SourceMap map, SchemaNode node) {
        return node.required().stream().filter(it -> map.get(it).isEmpty()).count();
    }

    private static long unknown(SourceMap map, SchemaNode node) {
        return map.entries().keySet().stream()
                .filter(it -> node.key(it).isEmpty())
                .count();
    }

    private void map(SourceMap map, SchemaNode node, String path) {
        String name = path.isEmpty() ? node.text("title").orElse("the file") : path;
        for (String key : node.required()) {
            if (map.get(key).isEmpty()) {
                missing(map, node, key, name);
            }
        }
        size(map, node, name);
        map.entries()
                .forEach((key, entry) -> node.key(key)
                        .ifPresentOrElse(
                                child -> walk(entry.value(), child, path.isEmpty() ? key : path + "." + key),
                                () -> unknown(key, entry.keyPlace(), node, name)));
    }

    private void size(SourceMap map, SchemaNode node, String name) {
        int size = map.entries().size();
        boolean isSmall = size < node.number("minProperties").orElse(0L);
        boolean isLarge = size > node.number("maxProperties").orElse(Long.MAX_VALUE);
        if (isSmall || isLarge) {
            String keys = DiagnosticText.listed(List.copyOf(node.keys()));
            String headline = isSmall ? name + " says nothing" : name + " takes only one of " + keys;
            diagnostics.report(
                    Diagnostic.of(Rule.INVALID_VALUE, map.place(), headline).fix("give it one of " + keys));
        }
    }

    private void list(SourceList list, SchemaNode node, String path) {
        if (list.items().size() < node.number("minItems").orElse(0L)) {
            report(Rule.INVALID_VALUE, list.place(), path + " is an empty list");
        }
        SchemaNode items = node.items().orElseThrow();
        list.items().forEach(it -> walk(it, items, path));
    }

    private void missing(SourceMap map, SchemaNode node, String key, String name) {
        DiagnosticBuilder finding = Diagnostic.of(Rule.MISSING_KEY, map.place(), name + " has no " + key);
        node.key(key).ifPresent(child -> {
            child.text("description").ifPresent(finding::harm);
            child.example().ifPresent(it -> finding.fix("`" + key + ": " + FlowText.of(it) + "`"));
        });
        diagnostics.report(finding);
    }

    private void unknown(String key, TextPlace place, SchemaNode node, String name) {
        if (node.notYet().contains(key)) {
            report(Rule.UNKNOWN_KEY, place, key + " in " + name + " is not supported yet");
            return;
        }
        String headline = key + " is not a key of " + name + Nearest.hint(key, node.keys());
        DiagnosticBuilder finding = Diagnostic.of(Rule.UNKNOWN_KEY, place, headline);
        finding.fix(Nearest.to(key, node.keys())
                .map(it -> "`" + it + ":`")
                .orElseGet(() -> "one of " + String.join(", ", node.keys())));
        diagnostics.report(finding);
    }

    private void mismatch(SourceValue value, SchemaNode whole, List<SchemaNode> alternatives, String path) {
        String asked = String.join(
                " or ",
                alternatives.stream().map(it -> named(it.kind())).distinct().toList());
        String name = path.isEmpty() ? "the file" : path;
        DiagnosticBuilder finding =
                Diagnostic.of(Rule.INVALID_VALUE, value.place(), name + " is " + value.kindName() + ", not " + asked);
        whole.example().ifPresent(it -> finding.fix("`" + lastKey(path) + ": " + FlowText.of(it) + "`"));
        diagnostics.report(finding);
    }

    private static boolean isNotYet(SourceValue value, SchemaNode node) {
        String name = value instanceof SourceText text ? text.text() : value.kindName();
        // The names of a map's keys stand in the same list, and are held against its keys.
        return node.notYet().contains(name) && node.keys().isEmpty();
    }

    private static String shown(SourceValue value) {
        return value instanceof SourceText text ? text.text() : value.kindName();
    }

    private static SchemaNode.Kind kind(SourceValue value) {
        if (value instanceof SourceMap) {
            return SchemaNode.Kind.MAP;
        }
        return value instanceof SourceList ? SchemaNode.Kind.LIST : SchemaNode.Kind.TEXT;
    }

    private static String named(SchemaNode.Kind kind) {
        return switch (kind) {
            case TEXT -> "text";
            case LIST -> "a list";
            case MAP -> "a map";
        };
    }

    private static String lastKey(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private void report(Rule rule, TextPlace place, String headline) {
        diagnostics.report(Diagnostic.of(rule, place, headline));
    }
}
