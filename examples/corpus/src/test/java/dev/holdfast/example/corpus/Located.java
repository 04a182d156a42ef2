package dev.holdfast.example.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/**
 * A part of a document, and the file that its references are relative to.
 *
 * @param file the file
 * @param pointer the JSON pointer within the file
 * @param node the part; a missing node for what is not there
 */
record Located(Path file, String pointer, JsonNode node) {
    Located at(String key) {
        return new Located(file, pointer + "/" + key.replace("~", "~0").replace("/", "~1"), node.path(key));
    }

    Located at(int index) {
        return new Located(file, pointer + "/" + index, node.path(index));
    }

    /** Whether both are the very same part, which equal parts of two places are not. */
    @SuppressWarnings("ReferenceEquality") // that is the question
    boolean isSame(Located other) {
        return node == other.node;
    }

    Located with(JsonNode other) {
        return new Located(file, pointer, other);
    }

    boolean has(String key) {
        return node.has(key);
    }

    String text(String key) {
        return node.path(key).asText("");
    }
}
