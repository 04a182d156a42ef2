package dev.holdfast.generator.resolve;

import java.util.List;

/**
 * What a policy can select an operation by.
 *
 * @param id its operationId; {@code GET /path} where the document has none
 * @param method the HTTP method, in capitals
 * @param path the path template
 * @param tags its tags
 */
public record OperationFacts(String id, String method, String path, List<String> tags) {
    /** Copies the list. */
    public OperationFacts {
        tags = List.copyOf(tags);
    }
}
