package dev.holdfast.generator.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticBuilder;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.diagnostic.TextPlace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Old findings are held, new ones are not. */
final class BaselineTest {
    private static final String FILE = "holdfast.baseline.json";

    @Test
    void holdsAFindingWhoseLineMoved() {
        Baseline baseline = again(Baseline.of(List.of(finding(3, "pay"))));

        Baseline.Split split = baseline.split(List.of(finding(40, "pay")), FILE);

        assertThat(split.fresh()).isEmpty();
        assertThat(split.frozen()).hasSize(1);
    }

    @Test
    void leavesTheOperationThatWasNotThere() {
        Baseline baseline = again(Baseline.of(List.of(finding(3, "pay"))));

        assertThat(baseline.split(List.of(finding(3, "pay", "send")), FILE).fresh())
                .singleElement()
                .satisfies(it -> assertThat(it.subjects()).containsExactly("send"));
    }

    @Test
    void knowsAFindingAgainThatNamesAnotherOfItsOperations() {
        Baseline baseline = again(Baseline.of(List.of(finding(3, "pay", "send"))));

        assertThat(baseline.split(List.of(finding(3, "send")), FILE).frozen()).hasSize(1);
    }

    @Test
    void warnsOfWhatIsNoLongerFound() {
        Baseline baseline = again(Baseline.of(List.of(finding(3, "pay"))));

        assertThat(baseline.split(List.of(), FILE).fresh()).singleElement().satisfies(it -> {
            assertThat(it.severity()).isEqualTo(Severity.WARNING);
            assertThat(it.headline()).isEqualTo("the baseline holds NoBreaker of pay, which is no longer found");
        });
    }

    @Test
    void neverHoldsWhatCannotBeWaived() {
        Diagnostic finding = Diagnostic.of(Rule.MISSING_TIMEOUT, new TextPlace("a.yaml", 3, 1), "pay has no timeout")
                .build();
        Baseline forged = again(Baseline.of(List.of(finding(3, "pay"))));

        assertThat(Baseline.of(List.of(finding)).size()).isZero();
        assertThat(forged.split(List.of(finding), FILE).fresh()).contains(finding);
    }

    @Test
    void saysThatAFileIsNoBaseline() {
        Diagnostics diagnostics = new Diagnostics();

        Baseline.read(FILE, "[".getBytes(StandardCharsets.UTF_8), diagnostics);

        assertThat(diagnostics.all())
                .singleElement()
                .satisfies(it -> assertThat(it.rule()).isEqualTo(Rule.MALFORMED_FILE));
    }

    private static Baseline again(Baseline baseline) {
        Diagnostics diagnostics = new Diagnostics();
        Baseline read = Baseline.read(FILE, baseline.text().getBytes(StandardCharsets.UTF_8), diagnostics);
        assertThat(diagnostics.all()).isEmpty();
        return read;
    }

    private static Diagnostic finding(int line, String... operations) {
        DiagnosticBuilder finding =
                Diagnostic.of(Rule.NO_BREAKER, new TextPlace("a.yaml", line, 1), operations[0] + " has no breaker");
        for (String operation : operations) {
            finding.subject(operation);
        }
        return finding.build();
    }
}
