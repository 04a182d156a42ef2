package dev.holdfast.generator.resolve;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;

/** A document as a tree, read by nothing of ours. */
final class SchemaDocument {
    private static final int MOST_CHARACTERS = 100_000_000;

    private final JsonNode root;

    private SchemaDocument(JsonNode root) {
        this.root = root;
    }

    static SchemaDocument of(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        YAMLMapper mapper =
                new YAMLMapper(YAMLFactory.builder().loaderOptions(options).build());
        mapper.configure(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, true);
        mapper.configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
        try {
            return new SchemaDocument(mapper.readTree(text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The schemas that the document names. */
    JsonNode schemas() {
        return root.has("swagger")
                ? root.path("definitions")
                : root.path("components").path("schemas");
    }

    /** The keys of the whole. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        root.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** A reference to a named schema. */
    JsonNode reference(String name) {
        return JsonNodeFactory.instance.objectNode().put("$ref", prefix() + escaped(name));
    }

    JsonNode resolve(String reference) {
        JsonNode at = root;
        for (String step : reference.substring(reference.indexOf('#') + 1).split("/", -1)) {
            String name = URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .replace("~1", "/")
                    .replace("~0", "~");
            at = step.isEmpty() ? at : at.isArray() ? at.path(Integer.parseInt(name)) : at.path(name);
        }
        return at;
    }

    /** References to the schemas that name another one in {@code allOf}, where its discriminator makes them subtypes. */
    List<String> subtypes(String reference) {
        JsonNode base = resolve(reference);
        List<String> found = new ArrayList<>();
        if (!discriminator(base).isEmpty() && !base.has("oneOf") && !base.has("anyOf")) {
            for (Map.Entry<String, JsonNode> schema : schemas().properties()) {
                for (JsonNode member : schema.getValue().path("allOf")) {
                    if (member.path("$ref").asText().equals(reference)) {
                        found.add(prefix() + escaped(schema.getKey()));
                    }
                }
            }
        }
        return found;
    }

    /** The property that tells alternatives apart; empty for none. */
    static String discriminator(JsonNode schema) {
        JsonNode discriminator = schema.path("discriminator");
        return discriminator.isTextual()
                ? discriminator.asText()
                : discriminator.path("propertyName").asText("");
    }

    /** The value of the discriminator that means a schema. */
    static String tag(JsonNode schema, String reference) {
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        for (Map.Entry<String, JsonNode> mapped :
                schema.path("discriminator").path("mapping").properties()) {
            String target = mapped.getValue().asText();
            if (target.equals(name) || target.endsWith("/" + name)) {
                return mapped.getKey();
            }
        }
        return name;
    }

    private String prefix() {
        return root.has("swagger") ? "#/definitions/" : "#/components/schemas/";
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
