package dev.holdfast.generator.plan;

/**
 * The lifecycle of a secret.
 *
 * @param name its name
 * @param type what it is, as in {@code static-api-key}
 * @param source where it is read
 * @param origin where it was declared
 */
public record SecretPlan(String name, String type, String source, Origin origin) {}
