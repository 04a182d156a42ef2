package dev.holdfast.generator.spec;

import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds all operations of a document, straight from its tree, without looking at a schema. An id that two operations have
 * is the first one's; the others go by method and path, like those without one.
 */
final class OperationIndex {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final DocumentFiles files;
    private final Set<String> ids = new HashSet<>();

    OperationIndex(DocumentFiles files) {
        this.files = files;
    }

    List<IndexedOperation> operations() {
        List<IndexedOperation> found = new ArrayList<>();
        Located root = files.rootLocated();
        if (root.cursor().child("paths").value() instanceof SourceMap paths) {
            for (String path : paths.entries().keySet()) {
                if (path.startsWith("/")) {
                    files.follow(root.at(root.cursor().child("paths").child(path)))
                            .ifPresent(item -> collect(path, item, found));
                }
            }
        }
        return found;
    }

    private void collect(String path, Located item, List<IndexedOperation> found) {
        if (!(item.cursor().value() instanceof SourceMap methods)) {
            return;
        }
        for (String method : methods.entries().keySet()) {
            if (METHODS.contains(method)) {
                Located operation = item.at(item.cursor().child(method));
                files.follow(operation)
                        .ifPresent(
                                it -> found.add(new IndexedOperation(outline(path, method, operation, it), item, it)));
            }
        }
    }

    private OperationOutline outline(String path, String method, Located at, Located operation) {
        String capitals = method.toUpperCase(Locale.ROOT);
        String id = operation.cursor().text("operationId").strip();
        List<String> tags = texts(operation.cursor().child("tags").value());
        boolean isNamed = !id.isEmpty() && ids.add(id);
        String name = isNamed ? id : capitals + " " + path;
        return new OperationOutline(
                name, isNamed, capitals, path, tags, at.cursor().place());
    }

    private static List<String> texts(@Nullable SourceValue value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof SourceList list) {
            for (SourceValue item : list.items()) {
                if (item instanceof SourceText text) {
                    texts.add(text.text());
                }
            }
        }
        return texts;
    }
}
