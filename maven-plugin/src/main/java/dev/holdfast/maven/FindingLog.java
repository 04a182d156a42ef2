package dev.holdfast.maven;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.logging.Log;

/** Prints findings to Maven's log; of many alike the first five, then how many more there are. */
final class FindingLog {
    private static final int MOST_ALIKE = 5;
    private final Log log;

    FindingLog(Log log) {
        this.log = log;
    }

    void print(Diagnostics diagnostics) {
        print(diagnostics.all());
    }

    void print(List<Diagnostic> findings) {
        Map<Rule, Integer> seen = new EnumMap<>(Rule.class);
        for (Diagnostic diagnostic : findings) {
            if (seen.merge(diagnostic.rule(), 1, Integer::sum) <= MOST_ALIKE) {
                print(diagnostic.severity(), DiagnosticText.located(diagnostic));
            }
        }
        seen.forEach((rule, count) -> {
            if (count > MOST_ALIKE) {
                print(rule.severity(), "[" + rule.id() + "] and " + (count - MOST_ALIKE) + " more");
            }
        });
    }

    private void print(Severity severity, String text) {
        if (severity == Severity.ERROR) {
            log.error(text);
        } else {
            log.warn(text);
        }
    }
}
