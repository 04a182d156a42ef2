package dev.holdfast.generator.spec;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A document and the files that it refers to, each loaded once. Follows references, reports those that lead nowhere. */
final class DocumentFiles {
    private static final int MOST_FILES = 5_000;
    private static final int MOST_HOPS = 100;

    private final FileLoader loader;
    private final Diagnostics diagnostics;
    private final String rootFile;
    private final SourceMap root;
    private final Map<String, Optional<SourceValue>> loaded = new HashMap<>();

    DocumentFiles(SourceMap root, FileLoader loader, Diagnostics diagnostics) {
        this.root = root;
        this.loader = loader;
        this.diagnostics = diagnostics;
        String path = root.place().file();
        this.rootFile = path.substring(path.lastIndexOf('/') + 1);
        loaded.put(rootFile, Optional.of(root));
    }

    SourceMap root() {
        return root;
    }

    /** The document itself as a place to follow references from. */
    Located rootLocated() {
        return new Located(new Reference(rootFile, JsonPointer.of()), SourceCursor.at(root));
    }

    /** Whether a value is a reference and not, say, a property of that name. */
    static boolean isReference(SourceValue value) {
        return value instanceof SourceMap map && map.get("$ref").orElse(null) instanceof SourceText;
    }

    /** What a value stands for: itself, or the end of a chain of references; nothing if that was reported. */
    Optional<Located> follow(Located start) {
        Located at = start;
        for (int hops = 0; hops < MOST_HOPS; hops++) {
            if (!at.isReference()) {
                return Optional.of(at);
            }
            Optional<Located> next = target(at);
            if (next.isEmpty()) {
                return next;
            }
            at = next.get();
        }
        report(start.cursor().place(), "the reference " + start.referenceText() + " leads in a circle");
        return Optional.empty();
    }

    /** What the reference of a value names, one step on; nothing if that was reported. */
    Optional<Located> target(Located at) {
        return target(at.referenceText(), at.reference().file(), at.referencePlace());
    }

    /** What a reference names; nothing if that was reported. */
    Optional<Located> target(String text, String fromFile, TextPlace place) {
        try {
            return locate(text, Reference.parse(text, fromFile), place);
        } catch (IllegalArgumentException refused) {
            report(place, "the reference " + text + " " + refused.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Located> locate(String text, Reference reference, TextPlace place) {
        Optional<SourceValue> file = file(reference.file(), place);
        if (file.isEmpty()) {
            report(place, "the reference " + text + " names the file " + reference.file() + ", which cannot be read");
            return Optional.empty();
        }
        Optional<SourceCursor> value = reference.pointer().in(SourceCursor.at(file.get()));
        if (value.isEmpty()) {
            report(place, "the reference " + text + " names nothing in " + reference.file());
        }
        return value.map(it -> new Located(reference, it));
    }

    private Optional<SourceValue> file(String path, TextPlace place) {
        Optional<SourceValue> known = loaded.get(path);
        if (known != null) {
            return known;
        }
        if (loaded.size() >= MOST_FILES) {
            report(place, "the document refers to more than " + MOST_FILES + " files");
            return Optional.empty();
        }
        Optional<SourceValue> value = loader.load(path);
        loaded.put(path, value);
        return value;
    }

    void report(TextPlace place, String headline) {
        diagnostics.report(Diagnostic.of(Rule.UNSUPPORTED_DOCUMENT, place, headline));
    }
}
