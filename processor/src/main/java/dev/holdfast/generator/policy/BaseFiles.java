package dev.holdfast.generator.policy;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.source.LiteralSecrets;
import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceReader;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Follows {@code extends}: each file once, the extended ones before those that extend them. */
final class BaseFiles {
    private static final int MOST = 20;

    private final FileLoader files;
    private final PolicySchema schema;
    private final Diagnostics diagnostics;
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> done = new HashSet<>();
    private final List<SourceMap> floors = new ArrayList<>();

    BaseFiles(FileLoader files, PolicySchema schema, Diagnostics diagnostics) {
        this.files = files;
        this.schema = schema;
        this.diagnostics = diagnostics;
    }

    /** The files that bound values and have none. */
    List<SourceMap> floors() {
        return floors;
    }

    /** Adds a file to the list, after all that it extends. */
    void collect(SourceValue root, List<SourceMap> stack) {
        if (!(root instanceof SourceMap map)) {
            return;
        }
        String path = root.place().file();
        open.push(path);
        map.get("extends")
                .filter(SourceList.class::isInstance)
                .ifPresent(it -> ((SourceList) it).items().forEach(base -> extend(base, path, stack)));
        open.pop();
        done.add(path);
        stack.add(map);
    }

    private void extend(SourceValue base, String from, List<SourceMap> stack) {
        if (!(base instanceof SourceText name)) {
            return;
        }
        FileLoader.LoadedFile file = files.load(name.text(), from).orElse(null);
        if (file == null) {
            report(name, "extends names " + name.text() + ", which does not exist");
        } else if (open.contains(file.displayPath())) {
            report(name, file.displayPath() + " extends itself");
        } else if (open.size() + done.size() >= MOST) {
            report(name, "more than " + MOST + " files are extended");
        } else if (!done.contains(file.displayPath())) {
            LiteralSecrets.check(file.displayPath(), file.content(), Severity.ERROR, diagnostics);
            SourceReader.forPolicies()
                    .read(file.displayPath(), file.content(), diagnostics)
                    .ifPresent(value -> base(value, name, stack));
        }
    }

    private void base(SourceValue value, SourceText name, List<SourceMap> stack) {
        if (value instanceof SourceMap map && map.get("kind").isEmpty()) {
            report(name, "extends names " + name.text() + ", which is neither of kind: base nor of kind: floor");
            return;
        }
        new SchemaWalker(diagnostics).walk(value, schema.root(), "");
        if (value instanceof SourceMap map && isFloor(map)) {
            floors.add(map);
            done.add(map.place().file());
        } else {
            collect(value, stack);
        }
    }

    private static boolean isFloor(SourceMap map) {
        return map.get("kind")
                .filter(it -> it instanceof SourceText text && text.text().equals("floor"))
                .isPresent();
    }

    private void report(SourceText name, String headline) {
        diagnostics.report(Diagnostic.of(Rule.INVALID_VALUE, name.place(), headline)
                .fix("name files that begin with `policy: v1` and `kind: base` or `kind: floor`, relative to "
                        + name.place().file()));
    }
}
