package dev.holdfast.example.corpus;

import com.fasterxml.jackson.databind.JsonNode;

/** The version of OpenAPI that a document is in. */
enum Dialect {
    SWAGGER_2("2.0"),
    OPENAPI_3_0("3.0"),
    OPENAPI_3_1("3.1"),
    OTHER("other");

    private final String text;

    Dialect(String text) {
        this.text = text;
    }

    static Dialect of(JsonNode root) {
        if (root.path("swagger").asText("").startsWith("2")) {
            return SWAGGER_2;
        }
        String version = root.path("openapi").asText("");
        if (version.startsWith("3.0")) {
            return OPENAPI_3_0;
        }
        return version.startsWith("3.1") ? OPENAPI_3_1 : OTHER;
    }

    @Override
    public String toString() {
        return text;
    }
}
