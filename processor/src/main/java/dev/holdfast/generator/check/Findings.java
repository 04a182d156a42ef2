package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.DiagnosticBuilder;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.explain.Words;
import dev.holdfast.generator.plan.Setting;

/**
 * Where checks report to, in the words of the person who reads.
 *
 * @param words how fixes are written
 * @param diagnostics what was found so far
 */
record Findings(Words words, Diagnostics diagnostics) {
    void report(DiagnosticBuilder diagnostic) {
        diagnostics.report(diagnostic);
    }

    /** A value as the reader would write it, in quotes of a message. */
    String fix(String key, String value) {
        return "`" + words.value(key, value) + "`";
    }

    /** Adds a setting to a finding: its text, where it stands, and in which layer. */
    static void state(DiagnosticBuilder diagnostic, String label, Setting<?> setting, String text) {
        diagnostic.detail(
                label, setting.origin().place(), text, "(" + setting.origin().layer() + ")");
    }
}
