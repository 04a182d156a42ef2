package dev.holdfast.generator.spec;

import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a document down to the operations in use and what they reach, as one tree in one file: cost follows use, not the
 * size of the document.
 */
final class DocumentPruner {
    private static final List<String> KEPT = List.of(
            "swagger",
            "openapi",
            "info",
            "servers",
            "host",
            "basePath",
            "schemes",
            "consumes",
            "produces",
            "security",
            "tags",
            "securityDefinitions");

    private static final String SECURITY_SCHEMES = "securitySchemes";

    private final DocumentFiles files;
    private final Dialect dialect;
    private final SchemaRegistry schemas;
    private final ReferenceCopier copier;

    DocumentPruner(DocumentFiles files, SchemaRegistry schemas, Dialect dialect) {
        this.files = files;
        this.dialect = dialect;
        this.schemas = schemas;
        this.copier = new ReferenceCopier(files, schemas, dialect);
    }

    SourceMap prune(List<IndexedOperation> used) {
        TextPlace place = files.root().place();
        Map<String, SourceMap.Entry> entries = new LinkedHashMap<>();
        for (String key : KEPT) {
            SourceMap.Entry entry = files.root().entries().get(key);
            if (entry != null) {
                entries.put(key, entry);
            }
        }
        entries.put("paths", entry(place, paths(used)));
        if (dialect == Dialect.SWAGGER_2) {
            entries.put("definitions", entry(place, namedSchemas()));
        } else {
            entries.put("components", entry(place, components()));
        }
        return new SourceMap(entries, place);
    }

    private SourceMap paths(List<IndexedOperation> used) {
        Map<String, SourceMap.Entry> paths = new LinkedHashMap<>();
        for (IndexedOperation operation : used) {
            OperationOutline outline = operation.outline();
            SourceMap.Entry before = paths.get(outline.path());
            files.madeFor(outline, () -> with(operation, before))
                    .ifPresent(it -> paths.put(outline.path(), entry(outline.place(), it)));
        }
        return new SourceMap(paths, files.root().place());
    }

    /** A path with what it said before and one more operation. */
    private SourceMap with(IndexedOperation operation, SourceMap.@Nullable Entry before) {
        SourceMap shared =
                before != null && before.value() instanceof SourceMap map ? map : shared(operation.pathItem());
        Map<String, SourceMap.Entry> item = new LinkedHashMap<>(shared.entries());
        OperationOutline outline = operation.outline();
        SourceValue copy = copier.copy(operation.operation(), TreeRole.OBJECT);
        item.put(outline.method().toLowerCase(Locale.ROOT), entry(outline.place(), copy));
        return new SourceMap(item, shared.place());
    }

    /** What a path says for all its operations. */
    private SourceMap shared(Located pathItem) {
        Map<String, SourceMap.Entry> entries = new LinkedHashMap<>();
        for (String key : List.of("parameters", "servers")) {
            if (pathItem.cursor().has(key)) {
                SourceCursor child = pathItem.cursor().child(key);
                entries.put(key, entry(child.place(), copier.copy(pathItem.at(child), TreeRole.OBJECT)));
            }
        }
        return new SourceMap(entries, pathItem.cursor().place());
    }

    private SourceMap components() {
        Located root = files.rootLocated();
        SourceCursor schemes = root.cursor().child("components").child(SECURITY_SCHEMES);
        Map<String, SourceMap.Entry> entries = new LinkedHashMap<>();
        entries.put("schemas", entry(files.root().place(), namedSchemas()));
        if (schemes.value() != null) {
            SourceValue copy = copier.copy(root.at(schemes), TreeRole.OBJECTS);
            entries.put(SECURITY_SCHEMES, entry(schemes.place(), copy));
        }
        return new SourceMap(entries, files.root().place());
    }

    private SourceMap namedSchemas() {
        Map<String, SourceMap.Entry> entries = new LinkedHashMap<>();
        SchemaSubtypes subtypes = new SchemaSubtypes(files.rootLocated(), dialect);
        for (Optional<SchemaRegistry.Named> next = schemas.next(); next.isPresent(); next = schemas.next()) {
            Located schema = withoutOwnAlias(next.get());
            TextPlace place = schema.cursor().place();
            entries.put(next.get().name(), entry(place, copier.copy(schema, TreeRole.SCHEMA)));
            subtypes.of(schema).forEach(schemas::reach);
        }
        return new SourceMap(entries, files.root().place());
    }

    /** What a named schema is where the document only lists a file for it: the file goes by that name. */
    private Located withoutOwnAlias(SchemaRegistry.Named named) {
        Located at = named.schema();
        if (at.isReference()) {
            Optional<Located> target = files.schema(at);
            if (target.isPresent() && schemas.isNamed(target.get(), named.name())) {
                return target.get();
            }
        }
        return at;
    }

    private static SourceMap.Entry entry(TextPlace place, SourceValue value) {
        return new SourceMap.Entry(place, value);
    }
}
