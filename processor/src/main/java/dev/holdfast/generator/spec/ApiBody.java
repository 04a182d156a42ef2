package dev.holdfast.generator.spec;

import dev.holdfast.generator.diagnostic.TextPlace;
import java.util.Map;

/**
 * A request body.
 *
 * @param isRequired whether it must be there
 * @param content what it holds, by media type as written, in the order of the document
 * @param description what it is, with the document's markup; may be empty
 * @param place where it stands
 */
public record ApiBody(boolean isRequired, Map<String, ApiMedia> content, String description, TextPlace place) {}
