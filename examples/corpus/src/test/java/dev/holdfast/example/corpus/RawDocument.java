package dev.holdfast.example.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A provider's document as its author wrote it: a tree, and the files that its references name, read when asked for. */
final class RawDocument {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final int MOST_HOPS = 50;
    private final Path folder;
    private final Path file;
    private final Map<Path, JsonNode> files = new LinkedHashMap<>();

    RawDocument(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    /** Its path below the folder of documents, with forward slashes. */
    String name() {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** The folder of documents. */
    Path folder() {
        return folder;
    }

    Path file() {
        return file;
    }

    Dialect dialect() {
        return Dialect.of(root().node());
    }

    Located root() {
        return new Located(file, "", tree(file));
    }

    List<RawOperation> operations() {
        List<RawOperation> operations = new ArrayList<>();
        Located paths = root().at("paths");
        for (String path : Json.names(paths.node())) {
            Located item = follow(paths.at(path));
            for (String method : Json.names(item.node())) {
                if (path.startsWith("/") && METHODS.contains(method)) {
                    operations.add(operation(path, method, item));
                }
            }
        }
        return operations;
    }

    private RawOperation operation(String path, String method, Located item) {
        Located operation = follow(item.at(method));
        String capitals = method.toUpperCase(Locale.ROOT);
        String id = operation.text("operationId").strip();
        Map<String, Located> parameters = new LinkedHashMap<>();
        for (Located parent : List.of(item, operation)) {
            for (int index = 0; index < parent.at("parameters").node().size(); index++) {
                Located parameter = follow(parent.at("parameters").at(index));
                parameters.put(parameter.text("in") + " " + parameter.text("name"), parameter);
            }
        }
        return new RawOperation(
                id.isEmpty() ? capitals + " " + path : id, capitals, path, operation, List.copyOf(parameters.values()));
    }

    /** What a reference leads to in the end; the part itself if it is none. Missing if the reference leads nowhere. */
    Located follow(Located from) {
        Located at = from;
        for (int hops = 0; at.node().path("$ref").isTextual(); hops++) {
            if (hops > MOST_HOPS) {
                return at.with(MissingNode.getInstance());
            }
            at = target(at);
        }
        return at;
    }

    private Located target(Located at) {
        String reference = at.text("$ref");
        int hash = reference.indexOf('#');
        String path = hash < 0 ? reference : reference.substring(0, hash);
        Path target =
                path.isEmpty() ? at.file() : at.file().resolveSibling(path).normalize();
        String pointer = hash < 0 ? "" : reference.substring(hash + 1);
        Located found = new Located(target, "", tree(target));
        for (String part : pointer.isEmpty()
                ? List.<String>of()
                : List.of(pointer.substring(1).split("/", -1))) {
            String key = decoded(part).replace("~1", "/").replace("~0", "~");
            boolean isIndex = found.node().isArray() && key.matches("\\d{1,6}");
            found = isIndex ? found.at(Integer.parseInt(key)) : found.at(key);
        }
        return found;
    }

    private static String decoded(String part) {
        return part.contains("%") ? PercentText.decoded(part) : part;
    }

    /** A file's path from the folder of documents, as the path of a URL. */
    String pathOf(Path part) {
        return "/" + folder.relativize(part).toString().replace('\\', '/');
    }

    /** A file of the document, by {@link #pathOf}. */
    Located file(String path) {
        Path part = folder.resolve(path.substring(1));
        return new Located(part, "", tree(part));
    }

    private JsonNode tree(Path path) {
        return files.computeIfAbsent(path, it -> {
            try {
                return Files.isRegularFile(it) ? RawTree.read(it) : MissingNode.getInstance();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    @Override
    public String toString() {
        return name();
    }
}
