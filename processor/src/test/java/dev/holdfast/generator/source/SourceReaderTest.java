package dev.holdfast.generator.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.diagnostic.TextPlace;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SourceReaderTest {
    private static final String JSON =
            "{\n  \"é\": {\"n\": 1.50, \"t\": \"1\", \"f\": false},\n  \"l\": [null, {}]\n}\n";

    @Test
    void valuesKnowWhereTheyStandInYaml() {
        SourceMap map = ReadFile.policy("a: 1\nélan: { b: [x, yy] }\n").map();

        SourceMap inner = (SourceMap) map.get("élan").orElseThrow();
        SourceList list = (SourceList) inner.get("b").orElseThrow();
        assertThat(map.entries().get("élan").keyPlace()).isEqualTo(new TextPlace("p.yaml", 2, 1));
        assertThat(inner.place()).isEqualTo(new TextPlace("p.yaml", 2, 7));
        assertThat(list.items().get(1).place()).isEqualTo(new TextPlace("p.yaml", 2, 16));
    }

    @Test
    void valuesKnowWhereTheyStandInJson() {
        SourceMap map = ReadFile.document("d.json", JSON).map();

        SourceMap inner = (SourceMap) map.get("é").orElseThrow();
        assertThat(inner.get("n")).contains(new SourceText("1.50", false, new TextPlace("d.json", 2, 14)));
        assertThat(inner.get("t")).contains(new SourceText("1", true, new TextPlace("d.json", 2, 25)));
        assertThat(inner.get("f")).map(it -> ((SourceText) it).text()).contains("false");
        assertThat(map.entries().get("l").keyPlace()).isEqualTo(new TextPlace("d.json", 3, 3));
    }

    @Test
    void yamlAndJsonOfTheSameDocumentAreTheSame() {
        SourceMap fromJson = ReadFile.document("d.json", JSON).map();
        SourceMap fromYaml = ReadFile.document("d.yaml", JSON).map();

        assertThat(flat(fromYaml)).isEqualTo(flat(fromJson));
    }

    @Test
    void documentMayUseAliases() {
        SourceMap map = ReadFile.document("d.yaml", "a: &x { b: c }\nd: *x\n").map();

        assertThat(flat(map.get("d").orElseThrow())).isEqualTo(flat(map.get("a").orElseThrow()));
    }

    @Test
    void documentMayHaveEmptyValuesAndHashes() {
        SourceMap map = ReadFile.document("d.yaml", "a:\nb: see #42 there\n").map();

        assertThat(flat(map)).isEqualTo("{a=, b=see}");
    }

    @Test
    void duplicateKeyOfADocumentIsAWarningAndTheLastOneHolds() {
        ReadFile read = ReadFile.document("d.json", "{\"a\": 1, \"a\": 2}");

        assertThat(flat(read.value().orElseThrow())).isEqualTo("{a=2}");
        assertThat(read.findings()).extracting(it -> it.severity()).containsExactly(Severity.WARNING);
    }

    @Test
    void aliasesThatGrowWithoutBoundAreRefused() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 9; level++) {
            String alias = "*a" + (level - 1);
            text.append("a" + level + ": &a" + level + " [" + (alias + ", ").repeat(9) + alias + " ]\n");
        }

        assertThat(ReadFile.document("d.yaml", text.toString()).only()).contains("values are not read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"d.yaml", "d.json"})
    void depthIsBounded(String name) {
        assertThat(ReadFile.document(name, "[".repeat(2000) + "]".repeat(2000)).only())
                .contains("nested more than 400 deep");
    }

    @Test
    void sizeIsBounded() {
        Diagnostics diagnostics = new Diagnostics();

        assertThat(SourceReader.forPolicies().read("p.yaml", new byte[2 << 20], diagnostics))
                .isEmpty();

        assertThat(diagnostics.all())
                .extracting(it -> it.headline())
                .containsExactly("p.yaml has 2097152 bytes, and at most 1048576 are read");
    }

    @Test
    void bytesThatAreNotUtf8AreToldWithTheirLine() {
        Diagnostics diagnostics = new Diagnostics();
        byte[] latin = "a: b\nc: \u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(SourceReader.forPolicies().read("p.yaml", latin, diagnostics))
                .isEmpty();

        assertThat(diagnostics.all())
                .extracting(it -> it.place().shortForm() + " " + it.headline())
                .allMatch(it -> it.startsWith("p.yaml:2 p.yaml is not UTF-8 from byte 8 on"));
    }

    @Test
    void byteOrderMarkIsSkipped() {
        assertThat(flat(ReadFile.policy("\uFEFFa: b\n").map())).isEqualTo("{a=b}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a comment\n"})
    void emptyFileIsRefused(String text) {
        assertThat(ReadFile.policy(text).only()).isEqualTo("p.yaml [MalformedFile] the file is empty");
    }

    @Test
    void brokenJsonIsToldWithItsPlace() {
        ReadFile read = ReadFile.document("d.json", "{\"a\": 1,\n \"b\": }");

        assertThat(read.only()).startsWith("d.json:[2,").contains("this is not JSON:");
        assertThat(DiagnosticText.whole(read.findings().get(0))).doesNotContain("Feature");
    }

    static String flat(SourceValue value) {
        if (value instanceof SourceMap map) {
            StringBuilder text = new StringBuilder("{");
            map.entries()
                    .forEach((key, entry) -> text.append(text.length() > 1 ? ", " : "")
                            .append(key)
                            .append('=')
                            .append(flat(entry.value())));
            return text.append('}').toString();
        }
        if (value instanceof SourceList list) {
            return list.items().stream().map(SourceReaderTest::flat).toList().toString();
        }
        return ((SourceText) value).text();
    }
}
