package dev.holdfast.generator.spec;

import java.util.List;

/** The versions of OpenAPI that are read. */
enum Dialect {
    SWAGGER_2,
    OPENAPI_3;

    /** The keys that lead to the named schemas. */
    List<String> schemas() {
        return switch (this) {
            case SWAGGER_2 -> List.of("definitions");
            case OPENAPI_3 -> List.of("components", "schemas");
        };
    }

    /** The text of a reference to a named schema. */
    String referenceTo(String schema) {
        return "#/" + String.join("/", schemas()) + "/"
                + schema.replace("~", "~0").replace("/", "~1");
    }
}
