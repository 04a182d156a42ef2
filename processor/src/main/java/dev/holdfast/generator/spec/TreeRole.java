package dev.holdfast.generator.spec;

import java.util.Set;

/** What a map of the document is, as far as its references and its unused parts are concerned. */
enum TreeRole {
    /** A parameter, response, media type and so on. References are replaced by what they name. */
    OBJECT,
    /** A map from names to objects. */
    OBJECTS,
    /** A schema. References are kept, and what they name moves below the named schemas. */
    SCHEMA,
    /** A map from names to schemas. */
    SCHEMAS,
    /** What tells alternatives apart: its mapping names schemas. */
    DISCRIMINATOR,
    /** Values without references. */
    PLAIN,
    /** Not needed for code. */
    UNUSED;

    private static final Set<String> UNUSED_KEYS =
            Set.of("example", "examples", "externalDocs", "xml", "links", "callbacks", "default", "operationId");
    private static final Set<String> NAMED_OBJECTS = Set.of("content", "responses", "encoding", "headers");
    private static final Set<String> NAMED_SCHEMAS = Set.of("properties", "patternProperties", "dependentSchemas");
    private static final Set<String> SCHEMA_KEYS = Set.of(
            "items",
            "prefixItems",
            "unevaluatedItems",
            "additionalProperties",
            "unevaluatedProperties",
            "allOf",
            "anyOf",
            "oneOf",
            "then",
            "else");
    private static final Set<String> PLAIN_SCHEMA_KEYS = Set.of(
            "type",
            "format",
            "enum",
            "const",
            "nullable",
            "x-nullable",
            "required",
            "title",
            "description",
            "deprecated",
            "maxLength",
            "contentEncoding",
            "contentMediaType",
            "default",
            "readOnly",
            "writeOnly",
            "discriminator");

    /** The role of what stands below a key. */
    TreeRole below(String key) {
        return switch (this) {
            case OBJECTS -> OBJECT;
            case SCHEMAS -> SCHEMA;
            case OBJECT -> inObject(key);
            case SCHEMA -> inSchema(key);
            case DISCRIMINATOR, PLAIN, UNUSED -> PLAIN;
        };
    }

    private static TreeRole inObject(String key) {
        if (key.startsWith("x-") || UNUSED_KEYS.contains(key)) {
            return UNUSED;
        }
        if (NAMED_OBJECTS.contains(key)) {
            return OBJECTS;
        }
        if (key.equals("servers")) {
            return PLAIN;
        }
        return key.equals("schema") ? SCHEMA : OBJECT;
    }

    /** What a schema may not be: constraints say nothing about the Java type and are left to the provider. */
    private static TreeRole inSchema(String key) {
        if (key.equals("discriminator")) {
            return DISCRIMINATOR;
        }
        if (NAMED_SCHEMAS.contains(key)) {
            return SCHEMAS;
        }
        if (SCHEMA_KEYS.contains(key)) {
            return SCHEMA;
        }
        return PLAIN_SCHEMA_KEYS.contains(key) ? PLAIN : UNUSED;
    }
}
