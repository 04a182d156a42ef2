package dev.holdfast.generator.resolve;

import dev.holdfast.annotation.Credential;

/**
 * A security scheme of the document that a policy can name.
 *
 * @param name its name in the document
 * @param credential how the credential travels
 * @param parameter the header or query parameter of an API key; empty for the other schemes
 */
public record SchemeFacts(String name, Credential credential, String parameter) {}
