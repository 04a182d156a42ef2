package dev.holdfast.generator.spec;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticBuilder;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A document and the files that it refers to, each loaded once. Follows references, reports those that lead nowhere. */
final class DocumentFiles {
    private static final int MOST_FILES = 5_000;
    private static final int MOST_HOPS = 100;

    private final FileLoader loader;
    private final Diagnostics diagnostics;
    private final String rootFile;
    private final SourceMap root;
    private final Map<String, Optional<SourceValue>> loaded = new HashMap<>();
    private @Nullable OperationOutline current;
    private boolean isFaulty;

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
        SourceMap.Entry entry = value instanceof SourceMap map ? map.entries().get("$ref") : null;
        return entry != null && entry.value() instanceof SourceText;
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
        reportMissing(start.cursor().place(), "the reference " + start.referenceText() + " leads in a circle");
        return Optional.empty();
    }

    /** What the reference of a value names, one step on; nothing if that was reported. */
    Optional<Located> target(Located at) {
        return target(at.referenceText(), at.reference().file(), at.referencePlace(), this::reportMissing);
    }

    /** The schema that the reference of a value names; nothing if there is none, so that it may be anything. */
    Optional<Located> schema(Located at) {
        return schema(at.referenceText(), at.reference().file(), at.referencePlace());
    }

    /** The schema that a reference names; nothing if there is none, so that it may be anything. */
    Optional<Located> schema(String text, String fromFile, TextPlace place) {
        return target(text, fromFile, place, this::reportAnything);
    }

    private Optional<Located> target(
            String text, String fromFile, TextPlace place, BiConsumer<TextPlace, String> failure) {
        try {
            return locate(text, Reference.parse(text, fromFile), place, failure);
        } catch (IllegalArgumentException refused) {
            failure.accept(place, "the reference " + text + " " + refused.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Located> locate(
            String text, Reference reference, TextPlace place, BiConsumer<TextPlace, String> failure) {
        Optional<SourceValue> file = file(reference.file(), place);
        if (file.isEmpty()) {
            failure.accept(place, "the file " + reference.file() + ", which the document refers to, cannot be read");
            return Optional.empty();
        }
        Optional<SourceCursor> value = reference.pointer().in(SourceCursor.at(file.get()));
        if (value.isEmpty()) {
            failure.accept(place, "the reference " + text + " names nothing in " + reference.file());
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

    /** What is made for an operation; nothing if something was reported meanwhile, which names the operation. */
    <T> Optional<T> madeFor(OperationOutline operation, Supplier<T> making) {
        current = operation;
        isFaulty = false;
        T made = making.get();
        current = null;
        return isFaulty ? Optional.empty() : Optional.of(made);
    }

    void report(TextPlace place, String headline) {
        isFaulty = true;
        DiagnosticBuilder finding =
                Diagnostic.of(Rule.UNSUPPORTED_DOCUMENT, place, headline).cause(headline);
        if (current != null) {
            finding.subject(current.id());
            finding.detail("operation", current.place(), current.method() + " " + current.path());
        }
        diagnostics.report(finding);
    }

    /** Costs the operation at hand; what all of them share is missed where one needs it. */
    private void reportMissing(TextPlace place, String headline) {
        if (current != null) {
            report(place, headline);
        } else {
            diagnostics.report(Diagnostic.of(Rule.UNSUPPORTED_DOCUMENT, place, headline)
                    .cause(headline)
                    .severity(Severity.WARNING)
                    .harm("What it names is missing in the client."));
        }
    }

    private void reportAnything(TextPlace place, String headline) {
        diagnostics.report(Diagnostic.of(Rule.UNSUPPORTED_DOCUMENT, place, headline + "; it is read as any JSON")
                .cause(headline)
                .severity(Severity.WARNING));
    }
}
