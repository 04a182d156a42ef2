package dev.holdfast.generator.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Findings are collected, and one cause is reported once. */
final class DiagnosticsTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void keepsOneFindingForOneCauseWithAllItsSubjects() {
        diagnostics.report(found(3, "a").subject("GetA"));
        diagnostics.report(found(3, "a").subject("GetB"));
        diagnostics.report(found(3, "a").subject("GetA"));

        assertThat(diagnostics.all())
                .singleElement()
                .satisfies(it -> assertThat(it.subjects()).containsExactly("GetA", "GetB"));
    }

    @Test
    void keepsFindingsApartThatStandElsewhereOrSaySomethingElse() {
        diagnostics.report(found(3, "a"));
        diagnostics.report(found(4, "a"));
        diagnostics.report(found(3, "b"));
        diagnostics.report(Diagnostic.of(Rule.UNKNOWN_KEY, new TextPlace("f", 3, 1), "a"));

        assertThat(diagnostics.all()).hasSize(4);
    }

    @Test
    void failsTheBuildForErrorsOnly() {
        diagnostics.report(found(3, "a").severity(Severity.WARNING));
        assertThat(diagnostics.hasErrors()).isFalse();

        diagnostics.report(found(4, "a"));
        assertThat(diagnostics.hasErrors()).isTrue();
    }

    private static DiagnosticBuilder found(int line, String headline) {
        return Diagnostic.of(Rule.INVALID_VALUE, new TextPlace("f", line, 1), headline);
    }
}
