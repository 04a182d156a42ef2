package dev.holdfast.generator.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** {@code docs/policy.md} is for people what the schema is for programs. */
class PolicyPageTest {
    private static final Path PAGE =
            Path.of(System.getProperty("basedir")).resolveSibling("docs").resolve("policy.md");

    @Test
    void thePageNamesEveryKeyOfTheSchema() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(keys())
                .hasSizeGreaterThan(50)
                .allSatisfy(key -> assertThat(page).containsPattern("`[^`]*\\b" + key + "\\b[^`]*`"));
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (InputStream schema = PolicySchema.class.getResourceAsStream("holdfast-policy-v1.schema.json")) {
            collect(new ObjectMapper().readTree(Objects.requireNonNull(schema)), keys);
        }
        return keys;
    }

    private static void collect(JsonNode schema, Set<String> keys) {
        schema.path("properties").fieldNames().forEachRemaining(keys::add);
        schema.forEach(it -> collect(it, keys));
    }
}
