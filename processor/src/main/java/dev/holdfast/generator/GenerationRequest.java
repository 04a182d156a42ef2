package dev.holdfast.generator;

/**
 * A client to generate.
 *
 * @param spec the path of the provider's document, as {@link InputFiles} knows it
 * @param policy the path of the policy
 * @param packageName the package of the generated types
 */
public record GenerationRequest(String spec, String policy, String packageName) {}
