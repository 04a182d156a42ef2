package dev.holdfast.generator.spec;

import dev.holdfast.generator.diagnostic.TextPlace;
import java.util.Map;

/**
 * A response.
 *
 * @param status its status as written: {@code 200}, {@code 2XX} or {@code default}
 * @param description what it means, with the document's markup; may be empty
 * @param content what it holds, by media type as written, in the order of the document; empty for nothing
 * @param headers the headers that it is declared to have, by name as written, in the order of the document
 * @param place where it stands
 */
public record ApiResponse(
        String status,
        String description,
        Map<String, ApiMedia> content,
        Map<String, ApiHeader> headers,
        TextPlace place) {}
