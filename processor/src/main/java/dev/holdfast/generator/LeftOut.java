package dev.holdfast.generator;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.policy.PolicyFile;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the document. An operation that cannot be generated fails the build where somebody named it; {@code
 * use: all} means all that there can be, and leaves it out with a warning.
 */
final class LeftOut {
    private static final Set<Rule> RULES = EnumSet.of(Rule.UNSUPPORTED_DOCUMENT, Rule.NAME_COLLISION);
    private static final String HARM = "The operation is left out of the client; the others are generated.";

    private final Diagnostics collected = new Diagnostics();
    private final boolean isLenient;

    LeftOut(@Nullable PolicyFile policy) {
        this.isLenient = policy != null && policy.use().isAll();
    }

    Diagnostics collected() {
        return collected;
    }

    /** Hands on what was collected. */
    void report(Diagnostics diagnostics) {
        collected.all().forEach(it -> diagnostics.report(isLeftOut(it) ? it.asWarning(HARM) : it));
    }

    private boolean isLeftOut(Diagnostic finding) {
        return isLenient
                && RULES.contains(finding.rule())
                && finding.severity() == Severity.ERROR
                && !finding.subjects().isEmpty();
    }
}
