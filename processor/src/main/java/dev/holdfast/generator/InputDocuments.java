package dev.holdfast.generator;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.generator.overlay.Overlay;
import dev.holdfast.generator.overlay.OverlayReader;
import dev.holdfast.generator.policy.FileLoader.LoadedFile;
import dev.holdfast.generator.source.LiteralSecrets;
import dev.holdfast.generator.source.SourceReader;
import dev.holdfast.generator.source.SourceValue;
import dev.holdfast.generator.spec.FileLoader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Gives the readers what they ask for: the two files of a client, and those that these name, found beside them. */
final class InputDocuments {
    private final InputFiles files;

    InputDocuments(InputFiles files) {
        this.files = files;
    }

    /** The bytes of a file; empty if there is none, which is reported. */
    Optional<byte[]> content(String path, Diagnostics diagnostics) {
        Optional<byte[]> content = files.read(path);
        if (content.isEmpty()) {
            diagnostics.report(Diagnostic.of(Rule.MALFORMED_FILE, TextPlace.of(path), path + " is not there"));
        }
        return content;
    }

    /** The tree of a document with its overlays over it; empty if one cannot be read, which is reported. */
    Optional<SourceValue> document(GenerationRequest request, Diagnostics diagnostics) {
        Optional<SourceValue> document = document(request.spec(), diagnostics);
        for (String path : request.overlays()) {
            Optional<Overlay> overlay =
                    document(path, diagnostics).flatMap(it -> new OverlayReader(diagnostics).read(it));
            document = document.flatMap(it -> overlay.map(over -> over.applyTo(it, diagnostics)));
        }
        return document;
    }

    private Optional<SourceValue> document(String path, Diagnostics diagnostics) {
        Optional<byte[]> content = content(path, diagnostics);
        // a document is the provider's, which is not ours to mend
        content.ifPresent(it -> LiteralSecrets.check(path, it, Severity.WARNING, diagnostics));
        return content.flatMap(it -> SourceReader.forDocuments().read(path, it, diagnostics));
    }

    /** Loads the files that a document refers to, from its folder and below; those that are not there are its own report. */
    FileLoader beside(String document, Diagnostics diagnostics) {
        return path -> {
            String found = inFolderOf(document, path);
            return files.read(found).flatMap(it -> SourceReader.forDocuments().read(found, it, diagnostics));
        };
    }

    /** Loads a file that a policy extends. */
    Optional<LoadedFile> extended(String path, String from) {
        String found = inFolderOf(from, path);
        return files.read(found).map(it -> new LoadedFile(found, it));
    }

    /** A path as a file writes it, as seen from where the file's own path is seen from. */
    static String inFolderOf(String file, String path) {
        Deque<String> parts = new ArrayDeque<>(List.of(file.split("/", -1)));
        parts.removeLast();
        for (String part : path.split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }
}
