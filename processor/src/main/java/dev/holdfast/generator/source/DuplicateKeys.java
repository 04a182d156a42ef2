package dev.holdfast.generator.source;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.diagnostic.TextPlace;

/** {@link Rule#DUPLICATE_KEY}: an error in what our users write, a warning in what a provider wrote. */
final class DuplicateKeys {
    private final Diagnostics diagnostics;
    private final boolean isStrict;

    DuplicateKeys(Diagnostics diagnostics, boolean isStrict) {
        this.diagnostics = diagnostics;
        this.isStrict = isStrict;
    }

    void report(String key, TextPlace first, TextPlace second) {
        String lines = first.line() == second.line()
                ? "twice in line " + first.line()
                : "in line " + first.line() + " and again in line " + second.line();
        diagnostics.report(Diagnostic.of(Rule.DUPLICATE_KEY, second, key + " stands " + lines + " of the same map")
                .severity(isStrict ? Severity.ERROR : Severity.WARNING)
                .harm("Readers of YAML and JSON disagree on which of the two counts.")
                .detail("first", first, key)
                .detail("again", second, key)
                .fix("remove one of them"));
    }
}
