package dev.holdfast.example.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.oas.OpenApi30;
import com.networknt.schema.oas.OpenApi31;
import com.networknt.schema.resource.InputStreamSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks values against schemas of a document by networknt's validator, in the document's dialect. */
final class SchemaCheck {
    private static final String ROOT = "https://corpus.example.com";
    private final RawDocument document;
    private final Direction direction;
    private final JsonSchemaFactory factory;
    private final SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .preloadJsonSchema(false)
            .cacheRefs(true)
            .build();
    private final Map<String, JsonSchema> files = new HashMap<>();
    private final Map<String, JsonSchema> known = new HashMap<>();

    /**
     * Makes a check.
     *
     * @param direction which way the values travel
     */
    SchemaCheck(RawDocument document, Direction direction) {
        this.document = document;
        this.direction = direction;
        JsonMetaSchema dialect =
                document.dialect() == Dialect.OPENAPI_3_1 ? OpenApi31.getInstance() : OpenApi30.getInstance();
        this.factory = JsonSchemaFactory.builder()
                .metaSchema(dialect)
                .defaultMetaSchemaIri(dialect.getIri())
                .schemaLoaders(it -> it.add(iri -> source(iri.toString())))
                .build();
    }

    private InputStreamSource source(String iri) {
        String path = PercentText.decoded(iri.substring(ROOT.length()));
        byte[] text = known(new TravellingParts(document, direction).of(document.file(path)))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        return () -> new ByteArrayInputStream(text);
    }

    /**
     * The file without what this validator stumbles over: discriminators, which allow nothing that a schema forbids and whose
     * implied names it does not know; and, in 3.1, the boolean bounds of 3.0.
     */
    private JsonNode known(JsonNode copy) {
        for (JsonNode parent : copy.findParents("discriminator")) {
            JsonNode found = parent.path("discriminator");
            if (found.isTextual() || found.path("propertyName").isTextual()) {
                ((ObjectNode) parent).remove("discriminator");
            }
        }
        for (String bound : List.of("exclusiveMinimum", "exclusiveMaximum")) {
            for (JsonNode parent : copy.findParents(bound)) {
                if (document.dialect() == Dialect.OPENAPI_3_1
                        && parent.path(bound).isBoolean()) {
                    ((ObjectNode) parent).remove(bound);
                }
            }
        }
        return copy;
    }

    /**
     * What is wrong with a value.
     *
     * @return one line for each breach; empty for a good value, and where there is no schema
     */
    List<String> problems(Located schema, JsonNode value) {
        if (!schema.node().isObject()) {
            return List.of();
        }
        try {
            return schemaAt(schema).validate(value).stream()
                    .map(it -> it.getType() + " " + it.getMessage())
                    .toList();
        } catch (RuntimeException refused) {
            return List.of("validator: " + refused);
        }
    }

    /** Whether a value keeps several branches of a {@code oneOf}: the document meant {@code anyOf}. */
    static boolean isOverlap(String problem) {
        return problem.matches("(?s)oneOf .*but \\d+ are valid with indexes.*");
    }

    private JsonSchema schemaAt(Located schema) {
        String file = ROOT + document.pathOf(schema.file());
        return known.computeIfAbsent(file + "#" + schema.pointer(), it -> {
            JsonSchema root = files.computeIfAbsent(
                    file, iri -> factory.getSchema(SchemaLocation.of(iri.replace(" ", "%20")), config));
            JsonNodePath path = new JsonNodePath(PathType.JSON_POINTER);
            for (String part : schema.pointer().isEmpty()
                    ? new String[0]
                    : schema.pointer().substring(1).split("/", -1)) {
                String key = part.replace("~1", "/").replace("~0", "~");
                path = key.matches("\\d{1,6}") ? path.append(Integer.parseInt(key)) : path.append(key);
            }
            return root.getSubSchema(path);
        });
    }
}
