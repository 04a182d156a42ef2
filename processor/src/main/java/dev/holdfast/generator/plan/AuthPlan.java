package dev.holdfast.generator.plan;

import dev.holdfast.annotation.Credential;

/**
 * How requests prove who sends them.
 *
 * @param scheme how the credential travels
 * @param name the header or query parameter of an API key; empty for the other schemes
 * @param secret the name of the secret
 * @param source where it is read: {@code env:NAME} or {@code file:/path}
 */
public record AuthPlan(Credential scheme, String name, String secret, String source) {}
