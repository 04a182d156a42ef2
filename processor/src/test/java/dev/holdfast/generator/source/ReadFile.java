package dev.holdfast.generator.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.generator.diagnostic.Diagnostics;
import java.util.List;
import java.util.Optional;

/** What came of reading a text, for the tests of readers. */
record ReadFile(Optional<SourceValue> value, List<Diagnostic> findings) {
    static ReadFile policy(String text) {
        return of(SourceReader.forPolicies(), "p.yaml", text);
    }

    static ReadFile document(String name, String text) {
        return of(SourceReader.forDocuments(), name, text);
    }

    private static ReadFile of(SourceReader reader, String name, String text) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<SourceValue> value = reader.read(name, text, diagnostics);
        return new ReadFile(value, diagnostics.all());
    }

    SourceMap map() {
        assertThat(findings).isEmpty();
        return (SourceMap) value.orElseThrow();
    }

    /** The first line of the only finding, with its place. */
    String only() {
        assertThat(findings).hasSize(1);
        assertThat(value).isEmpty();
        return DiagnosticText.located(findings.get(0)).lines().findFirst().orElseThrow();
    }

    /** The first thing to write instead of the only finding. */
    String fix() {
        only();
        return findings.get(0).fixes().get(0);
    }
}
