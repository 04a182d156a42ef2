package dev.holdfast.generator.spec;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Nearest;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads an OpenAPI 3.0 or 3.1 or a Swagger 2.0 document in two steps: which operations there are, then those in use.
 * The cost of the second follows use, not the size of the document.
 *
 * <p>Findings are reported and never thrown. Not safe for use by several threads.
 */
public final class SpecReader {
    private final DocumentFiles files;
    private final Dialect dialect;
    private final Diagnostics diagnostics;
    private final List<IndexedOperation> operations;

    private SpecReader(DocumentFiles files, Dialect dialect, Diagnostics diagnostics) {
        this.files = files;
        this.dialect = dialect;
        this.diagnostics = diagnostics;
        this.operations = new OperationIndex(files).operations();
    }

    /**
     * Finds all operations of a document.
     *
     * @param document the document's tree
     * @param loader loads the files that the document refers to
     * @param diagnostics takes what is wrong with the document
     * @return a reader; nothing if this is no document that we can read, which was reported
     */
    public static Optional<SpecReader> open(SourceValue document, FileLoader loader, Diagnostics diagnostics) {
        if (!(document instanceof SourceMap root)) {
            report(diagnostics, document.place(), "an OpenAPI document is a map, and this is " + document.kindName());
            return Optional.empty();
        }
        return dialect(root, diagnostics)
                .map(it -> new SpecReader(new DocumentFiles(root, loader, diagnostics), it, diagnostics));
    }

    /** All operations of the document, in its order. */
    public List<OperationOutline> index() {
        return operations.stream().map(IndexedOperation::outline).toList();
    }

    /**
     * Reads the operations in use and what they reach.
     *
     * @param used the ids of the operations in use; an unknown one is reported
     * @return what the document says of them; nothing if it could not be read, which was reported
     */
    public Optional<ApiSpec> read(Collection<String> used) {
        List<IndexedOperation> chosen = chosen(new LinkedHashSet<>(used));
        SchemaRegistry schemas = new SchemaRegistry(files.rootLocated(), dialect);
        SourceMap pruned = new DocumentPruner(files, schemas, dialect).prune(chosen);
        Optional<OpenAPI> model =
                new OpenApiParsing(dialect, pruned.place(), diagnostics).parse(dialect.parsed(pruned));
        List<OperationOutline> outlines =
                chosen.stream().map(IndexedOperation::outline).toList();
        return model.map(it ->
                new SpecAssembly(it, pruned, dialect, diagnostics).spec(index(), outlines, schemas.documentNames()));
    }

    private List<IndexedOperation> chosen(Set<String> used) {
        Set<String> known =
                operations.stream().map(it -> it.outline().id()).collect(Collectors.toCollection(LinkedHashSet::new));
        used.stream().filter(id -> !known.contains(id)).forEach(id -> reportUnknown(id, known));
        List<IndexedOperation> chosen = operations.stream()
                .filter(it -> used.contains(it.outline().id()))
                .toList();
        chosen.forEach(this::reportTaken);
        return chosen;
    }

    /** An id that an earlier operation has, too, names only that one: OpenAPI 3.1, section Operation Object. */
    private void reportTaken(IndexedOperation operation) {
        OperationOutline outline = operation.outline();
        String id = operation.operation().cursor().text("operationId").strip();
        if (!outline.isNamed() && !id.isEmpty()) {
            diagnostics.report(Diagnostic.of(
                            Rule.UNSUPPORTED_DOCUMENT,
                            outline.place(),
                            "two operations have the id " + id + "; this one goes by " + outline.id())
                    .severity(Severity.WARNING)
                    .subject(outline.id()));
        }
    }

    private void reportUnknown(String id, Set<String> known) {
        String headline = "the document has no operation " + id + Nearest.hint(id, known);
        diagnostics.report(Diagnostic.of(
                Rule.UNKNOWN_OPERATION, TextPlace.of(files.root().place().file()), headline));
    }

    private static Optional<Dialect> dialect(SourceMap root, Diagnostics diagnostics) {
        String openapi = version(root, "openapi");
        if (openapi.matches("3\\.[01](\\..*)?")) {
            return Optional.of(Dialect.OPENAPI_3);
        }
        if (version(root, "swagger").matches("2(\\.0)?")) {
            return Optional.of(Dialect.SWAGGER_2);
        }
        SourceMap.Entry entry = root.entries().get("openapi");
        TextPlace place = entry == null ? TextPlace.of(root.place().file()) : entry.keyPlace();
        if (openapi.startsWith("3.")) {
            String minor = openapi.split("\\.", -1)[1];
            report(diagnostics, place, "OpenAPI 3." + minor + " is not supported yet; 2.0, 3.0 and 3.1 are");
        } else {
            report(diagnostics, place, "this is no OpenAPI document: it has neither openapi: 3.x nor swagger: \"2.0\"");
        }
        return Optional.empty();
    }

    private static String version(SourceMap root, String key) {
        return root.get(key).orElse(null) instanceof SourceText text ? text.text() : "";
    }

    private static void report(Diagnostics diagnostics, TextPlace place, String headline) {
        diagnostics.report(Diagnostic.of(Rule.UNSUPPORTED_DOCUMENT, place, headline));
    }
}
