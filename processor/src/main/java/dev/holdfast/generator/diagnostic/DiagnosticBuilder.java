package dev.holdfast.generator.diagnostic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the parts of a finding. Not safe for use by several threads. */
public final class DiagnosticBuilder {
    private final Rule rule;
    private final Place place;
    private final String headline;
    private final List<Detail> details = new ArrayList<>();
    private final List<String> subjects = new ArrayList<>();
    private final List<String> fixes = new ArrayList<>();
    private String cause;
    private String harm = "";
    private Severity severity;

    DiagnosticBuilder(Rule rule, Place place, String headline) {
        this.rule = rule;
        this.place = place;
        this.headline = headline;
        this.cause = place.key() + " " + headline;
        this.severity = rule.severity();
    }

    /** Says what makes two findings the same; by default their place and headline. */
    public DiagnosticBuilder cause(String text) {
        this.cause = text;
        return this;
    }

    /** Makes it weaker or stronger than the rule says. */
    public DiagnosticBuilder severity(Severity other) {
        this.severity = other;
        return this;
    }

    /** Says what happens to those who ignore it, in one sentence. */
    public DiagnosticBuilder harm(String sentence) {
        this.harm = sentence;
        return this;
    }

    /** Adds a value and where it stands; null for a computed one. */
    public DiagnosticBuilder detail(String label, @Nullable Place where, String value) {
        return detail(label, where, value, "");
    }

    /**
     * Adds a value with a remark, such as the layer of the policy that it comes from. Values with the same label that stand
     * beside each other share a line.
     */
    public DiagnosticBuilder detail(String label, @Nullable Place where, String value, String remark) {
        Detail next = new Detail(label, where, value, remark);
        int last = details.size() - 1;
        if (last >= 0 && details.get(last).standsBeside(next)) {
            details.set(last, details.get(last).with(next));
        } else {
            details.add(next);
        }
        return this;
    }

    /** Adds an affected operation. */
    public DiagnosticBuilder subject(String operation) {
        subjects.add(operation);
        return this;
    }

    /** Adds something to write instead. */
    public DiagnosticBuilder fix(String text) {
        fixes.add(text);
        return this;
    }

    /** Makes the finding. */
    public Diagnostic build() {
        return new Diagnostic(rule, severity, place, cause, headline, harm, details, subjects, fixes);
    }
}
