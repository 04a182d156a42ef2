package dev.holdfast.generator.diagnostic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects findings and never throws, so that a build reports all of them at once. One cause is kept once.
 *
 * <p>Not safe for use by several threads.
 */
public final class Diagnostics {
    private final Map<Cause, Diagnostic> found = new LinkedHashMap<>();

    /** Starts without findings. */
    public Diagnostics() {}

    /** Adds a finding, or its subjects to the one with the same rule and cause. */
    public void report(Diagnostic diagnostic) {
        found.merge(
                new Cause(diagnostic.rule(), diagnostic.cause()),
                diagnostic,
                (first, second) -> first.withSubjects(second.subjects()));
    }

    /** Adds a finding, or its subjects to the one with the same rule and cause. */
    public void report(DiagnosticBuilder diagnostic) {
        report(diagnostic.build());
    }

    /** What was found, in the order in which it was found first. */
    public List<Diagnostic> all() {
        return new ArrayList<>(found.values());
    }

    /** Whether one of the findings fails the build. */
    public boolean hasErrors() {
        return found.values().stream().anyMatch(it -> it.severity() == Severity.ERROR);
    }

    private record Cause(Rule rule, String text) {}
}
