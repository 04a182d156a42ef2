package dev.holdfast.generator.spec;

import dev.holdfast.generator.diagnostic.TextPlace;
import java.util.List;

/**
 * What is known of an operation without reading its schemas.
 *
 * @param id its {@code operationId}; method and path, as in {@code GET /pets}, where the document gives it none
 * @param isNamed whether the document gives it an {@code operationId}
 * @param method the HTTP method, in capitals
 * @param path the path template
 * @param tags its tags, in the order of the document
 * @param place where it stands: its method below the path
 */
public record OperationOutline(
        String id, boolean isNamed, String method, String path, List<String> tags, TextPlace place) {
    /** Copies the tags. */
    public OperationOutline {
        tags = List.copyOf(tags);
    }
}
