package dev.holdfast.generator.sarif;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticBuilder;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.TextPlace;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Findings as code scanning reads them. */
final class SarifReportTest {
    private static final String FILE = "src/main/holdfast/shop: a.policy.yaml";

    @Test
    void isValidAgainstTheSchemaOfTheStandardForEveryRule() throws IOException {
        List<Diagnostic> findings =
                Arrays.stream(Rule.values()).map(it -> finding(it, 7).build()).toList();

        String log = new SarifReport("1.0", "services/shop/").of(findings, findings.subList(0, 1));

        assertThat(problems(log)).isEmpty();
    }

    @Test
    void isValidWithoutFindings() throws IOException {
        assertThat(problems(new SarifReport("1.0", "").of(List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void pointsAtTheRegionBelowTheRootOfTheRepository() throws IOException {
        JsonNode place = result(finding(Rule.MISSING_TIMEOUT, 7).build()).at("/locations/0/physicalLocation");

        assertThat(place.at("/artifactLocation/uri").textValue())
                .isEqualTo("services/shop/src/main/holdfast/shop%3A%20a.policy.yaml");
        assertThat(place.at("/artifactLocation/uriBaseId").textValue()).isEqualTo("%SRCROOT%");
        assertThat(place.at("/region/startLine").intValue()).isEqualTo(7);
        assertThat(place.at("/region/startColumn").intValue()).isEqualTo(3);
    }

    @Test
    void saysTheHarmWhatIsAffectedAndTheFix() throws IOException {
        assertThat(result(finding(Rule.MISSING_TIMEOUT, 7).build())
                        .at("/message/text")
                        .textValue())
                .isEqualTo("pay has no call timeout. It would wait forever.\nAffects pay, send.\nFix: `call: 5s`");
    }

    @Test
    void knowsAFindingAgainWhenLinesMoveAndNotAnotherOne() throws IOException {
        String fingerprint = fingerprint(finding(Rule.MISSING_TIMEOUT, 7));

        assertThat(fingerprint(finding(Rule.MISSING_TIMEOUT, 90))).isEqualTo(fingerprint);
        assertThat(fingerprint(finding(Rule.NO_BREAKER, 7))).isNotEqualTo(fingerprint);
    }

    @Test
    void marksWhatABaselineHoldsAsSuppressed() throws IOException {
        Diagnostic finding = finding(Rule.NO_BREAKER, 7).build();

        JsonNode log = new ObjectMapper().readTree(new SarifReport("1.0", "").of(List.of(), List.of(finding)));

        assertThat(log.at("/runs/0/results/0/suppressions/0/kind").textValue()).isEqualTo("external");
    }

    private static DiagnosticBuilder finding(Rule rule, int line) {
        return Diagnostic.of(rule, new TextPlace(FILE, line, 3), "pay has no call timeout")
                .harm("It would wait forever.")
                .detail("defaults", new TextPlace(FILE, 2, 1), "{}")
                .subject("pay")
                .subject("send")
                .fix("`call: 5s`");
    }

    @Test
    void aRuleIsDescribedByWhatItIsAbout() {
        assertThat(SarifRule.of(Rule.NOTHING_MAKES_IT_SAFE)
                        .at("/shortDescription/text")
                        .textValue())
                .isEqualTo("A write has the plan `none`: nothing makes a repeat safe.");
        for (Rule rule : Rule.values()) {
            assertThat(SarifRule.of(rule).at("/shortDescription/text").textValue())
                    .hasSizeGreaterThan(20);
        }
    }

    private static String fingerprint(DiagnosticBuilder finding) throws IOException {
        return result(finding.build()).at("/partialFingerprints/holdfast~1v1").textValue();
    }

    private static JsonNode result(Diagnostic finding) throws IOException {
        String log = new SarifReport("1.0", "services/shop/").of(List.of(finding), List.of());
        return new ObjectMapper().readTree(log).at("/runs/0/results/0");
    }

    private static List<String> problems(String log) throws IOException {
        try (InputStream schema = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                    .getSchema(requireNonNull(schema))
                    .validate(new ObjectMapper().readTree(log))
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }
}
