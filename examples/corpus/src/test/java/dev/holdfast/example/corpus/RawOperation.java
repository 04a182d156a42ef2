package dev.holdfast.example.corpus;

import java.util.List;

/**
 * An operation as the document has it.
 *
 * @param id its operationId, or method and path where it has none
 * @param method in capitals
 * @param path the path template
 * @param operation the operation object
 * @param parameters the parameters of operation and path, references followed, bodies of Swagger 2 included
 */
record RawOperation(String id, String method, String path, Located operation, List<Located> parameters) {
    RawOperation {
        parameters = List.copyOf(parameters);
    }
}
