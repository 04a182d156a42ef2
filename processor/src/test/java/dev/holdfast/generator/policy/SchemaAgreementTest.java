package dev.holdfast.generator.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceReader;
import dev.holdfast.generator.source.SourceResource;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An IDE and the reader say the same of every policy: both take it, or both refuse it. */
final class SchemaAgreementTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                    new String(SourceResource.read(PolicySchema.class, PolicySchema.RESOURCE), StandardCharsets.UTF_8));
    private final SchemaNode root = PolicySchema.load().root();

    @ParameterizedTest
    @ValueSource(strings = {"smallest.policy.yaml", "stripe.policy.yaml", "github.policy.yaml", "org.base.yaml"})
    void readerAndSchemaAgreeOnEverySmallEdit(String name) {
        SourceValue policy = SourceReader.forPolicies()
                .read(name, ReadPolicy.resourceText(name), new Diagnostics())
                .orElseThrow();
        List<SmallEdits.Edit> edits = SmallEdits.of(policy);

        assertThat(edits.size()).isGreaterThan(100);
        assertThat(readerTakes(policy)).isTrue();
        assertThat(schemaTakes(policy)).isTrue();
        for (SmallEdits.Edit edit : edits) {
            assertThat(readerTakes(edit.policy())).as(edit.what()).isEqualTo(schemaTakes(edit.policy()));
        }
    }

    private boolean readerTakes(SourceValue policy) {
        Diagnostics diagnostics = new Diagnostics();
        new SchemaWalker(diagnostics).walk(policy, root, "");
        return !diagnostics.hasErrors();
    }

    private boolean schemaTakes(SourceValue policy) {
        return schema.validate(json(policy)).isEmpty();
    }

    /** As an IDE sees it: YAML 1.2's core schema. */
    private static JsonNode json(SourceValue value) {
        if (value instanceof SourceMap map) {
            var object = NODES.objectNode();
            map.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
            return object;
        }
        if (value instanceof SourceList list) {
            var array = NODES.arrayNode();
            list.items().forEach(it -> array.add(json(it)));
            return array;
        }
        return scalar((SourceText) value);
    }

    private static JsonNode scalar(SourceText text) {
        if (text.isQuoted()) {
            return NODES.textNode(text.text());
        }
        if (text.text().matches("null|~|")) {
            return NODES.nullNode();
        }
        if (text.text().matches("true|false")) {
            return NODES.booleanNode(Boolean.parseBoolean(text.text()));
        }
        return text.text().matches("[-+]?[0-9]+")
                ? NODES.numberNode(Long.parseLong(text.text()))
                : NODES.textNode(text.text());
    }
}
