package dev.holdfast.generator.spec;

/**
 * A way to authenticate.
 *
 * @param type as OpenAPI 3 names it: {@code apiKey}, {@code http}, {@code oauth2}, {@code openIdConnect}, {@code mutualTLS}
 * @param scheme the HTTP scheme in lower case, as in {@code bearer}; empty for other types
 * @param location where an API key is written: {@code header}, {@code query} or {@code cookie}; empty for other types
 * @param name the name of the header, query parameter or cookie of an API key; empty for other types
 */
public record ApiSecurityScheme(String type, String scheme, String location, String name) {}
