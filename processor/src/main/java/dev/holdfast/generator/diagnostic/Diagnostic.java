package dev.holdfast.generator.diagnostic;

import java.util.ArrayList;
import java.util.List;

/**
 * A finding.
 *
 * @param rule the rule that was broken
 * @param severity what it does to the build
 * @param place the narrowest thing to point at
 * @param cause what makes two findings the same: equal rule and cause are reported once, with all subjects
 * @param headline subject, fact, consequence; one line that stands alone, without a period at the end
 * @param harm what happens to those who ignore it, one sentence; empty if the headline says it
 * @param details values and where they stand
 * @param subjects the operations that are affected
 * @param fixes what to write instead, the best first
 */
public record Diagnostic(
        Rule rule,
        Severity severity,
        Place place,
        String cause,
        String headline,
        String harm,
        List<Detail> details,
        List<String> subjects,
        List<String> fixes) {
    /** Copies the lists. */
    public Diagnostic {
        details = List.copyOf(details);
        subjects = List.copyOf(subjects);
        fixes = List.copyOf(fixes);
    }

    /** Starts a finding whose cause is its place and headline. */
    public static DiagnosticBuilder of(Rule rule, Place place, String headline) {
        return new DiagnosticBuilder(rule, place, headline);
    }

    /** The same finding as a warning. */
    public Diagnostic asWarning(String otherHarm) {
        return new Diagnostic(rule, Severity.WARNING, place, cause, headline, otherHarm, details, subjects, fixes);
    }

    /** The same finding, for some of its subjects. */
    public Diagnostic about(List<String> fewer) {
        return new Diagnostic(rule, severity, place, cause, headline, harm, details, fewer, fixes);
    }

    /** The same finding, for further subjects too. */
    Diagnostic withSubjects(List<String> further) {
        List<String> all = new ArrayList<>(subjects);
        further.stream().filter(it -> !all.contains(it)).forEach(all::add);
        return new Diagnostic(rule, severity, place, cause, headline, harm, details, all, fixes);
    }
}
