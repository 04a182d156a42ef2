package dev.holdfast.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.generator.source.SourceMap;
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

    /** What the parser has to see of a document. */
    JsonNode parsed(SourceMap document) {
        return switch (this) {
            case SWAGGER_2 -> DocumentJson.of(document); // it converts schemas, and follows them in doing so
            case OPENAPI_3 -> DocumentOutline.of(document);
        };
    }
}
