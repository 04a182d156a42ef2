package dev.holdfast.generator.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.source.SourceMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PolicySchemaTest {
    /** What the walker understands, and what only people read. */
    private static final Set<String> KEYWORDS = Set.of(
            "$schema",
            "$id",
            "$defs",
            "title",
            "description",
            "examples",
            "x-not-yet",
            "x-never-shown",
            "type",
            "properties",
            "additionalProperties",
            "required",
            "items",
            "oneOf",
            "enum",
            "const",
            "format",
            "pattern",
            "minimum",
            "maximum",
            "minItems",
            "minProperties",
            "maxProperties");

    private final Map<String, SchemaNode> nodes = new LinkedHashMap<>();

    PolicySchemaTest() {
        collect("", PolicySchema.load().root());
    }

    @Test
    void everyKeyHasADescriptionAndExamples() {
        List<String> bare = new ArrayList<>();
        nodes.forEach((path, node) -> node.keys().forEach(key -> {
            SchemaNode child = node.key(key).orElseThrow();
            if (child.text("description").isEmpty() || child.example().isEmpty()) {
                bare.add(path + "." + key);
            }
        }));

        assertThat(bare).isEmpty();
    }

    @Test
    void everyExampleFits() {
        nodes.forEach((path, node) -> node.example().ifPresent(example -> {
            Diagnostics diagnostics = new Diagnostics();

            new SchemaWalker(diagnostics).walk(example, node, path);

            assertThat(diagnostics.all()).as(path).isEmpty();
        }));
    }

    @Test
    void everyMapIsClosedOrSaysWhatItsValuesAre() {
        nodes.forEach((path, node) -> {
            if (node.kind() == SchemaNode.Kind.MAP) {
                assertThat(node.keywords().get("additionalProperties")).as(path).isPresent();
            }
        });
    }

    @Test
    void everyKeywordIsUnderstood() {
        nodes.forEach((path, node) -> assertThat(KEYWORDS)
                .as(path)
                .containsAll(node.keywords().entries().keySet()));
    }

    private void collect(String path, SchemaNode node) {
        // A selector may hold selectors: once is enough.
        if (path.contains(".not|") || nodes.put(path, node) != null) {
            return;
        }
        for (SchemaNode alternative : node.alternatives()) {
            String title = alternative.text("title").orElse(alternative.kind().toString());
            collect(path + "|" + title, alternative);
        }
        node.keys().forEach(key -> collect(path + "." + key, node.key(key).orElseThrow()));
        if (node.keywords().get("additionalProperties").orElse(null) instanceof SourceMap) {
            collect(path + ".*", node.key("any other key").orElseThrow());
        }
        node.items().ifPresent(items -> collect(path + "[]", items));
    }
}
