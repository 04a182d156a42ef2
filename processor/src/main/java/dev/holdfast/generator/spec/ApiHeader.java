package dev.holdfast.generator.spec;

/**
 * A header of a response.
 *
 * @param schema what it holds
 * @param description what it means, with the document's markup; may be empty
 */
public record ApiHeader(ApiSchema schema, String description) {}
