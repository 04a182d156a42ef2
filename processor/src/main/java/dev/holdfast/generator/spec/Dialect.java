package dev.holdfast.generator.spec;

import dev.holdfast.generator.source.SourceMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

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

    /** What the parser has to see of a document: schemas with names are read from the document itself. */
    SourceMap parsed(SourceMap document) {
        if (this == SWAGGER_2) {
            return document; // the parser converts them, and follows them in doing so
        }
        return replaced(document, "components", components -> replaced(components, "schemas", Dialect::namesOnly));
    }

    private static SourceMap replaced(SourceMap map, String key, UnaryOperator<SourceMap> change) {
        Map<String, SourceMap.Entry> entries = new LinkedHashMap<>(map.entries());
        entries.computeIfPresent(
                key,
                (same, entry) -> entry.value() instanceof SourceMap value
                        ? new SourceMap.Entry(entry.keyPlace(), change.apply(value))
                        : entry);
        return new SourceMap(entries, map.place());
    }

    /** The parser complains of references to schemas that it does not see. */
    private static SourceMap namesOnly(SourceMap schemas) {
        Map<String, SourceMap.Entry> entries = new LinkedHashMap<>();
        schemas.entries().forEach((name, entry) -> {
            SourceMap anything = new SourceMap(Map.of(), entry.value().place());
            entries.put(name, new SourceMap.Entry(entry.keyPlace(), anything));
        });
        return new SourceMap(entries, schemas.place());
    }
}
