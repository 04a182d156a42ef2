package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Nearest;
import dev.holdfast.generator.diagnostic.Place;
import dev.holdfast.generator.diagnostic.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@link Rule#WAIVER_NOT_ALLOWED}, where a rule is waived that is none or that nobody may waive. */
public final class WaiverRules {
    private WaiverRules() {}

    /**
     * Looks at the name of a waived rule.
     *
     * @param name the name as it was written
     * @param place where it stands
     * @param diagnostics takes what is wrong
     */
    public static void check(String name, Place place, Diagnostics diagnostics) {
        Optional<Rule> rule = Rule.of(name);
        if (rule.isEmpty()) {
            List<String> known = Arrays.stream(Rule.values())
                    .filter(Rule::isWaivable)
                    .map(Rule::id)
                    .toList();
            diagnostics.report(Diagnostic.of(
                            Rule.WAIVER_NOT_ALLOWED, place, "there is no rule " + name + Nearest.hint(name, known))
                    .fix("the name that stands in brackets in the message"));
        } else if (!rule.get().isWaivable()) {
            diagnostics.report(Diagnostic.of(Rule.WAIVER_NOT_ALLOWED, place, "rule " + name + " cannot be waived")
                    .harm("What it finds is never right, whatever the reason.")
                    .fix("remove the waiver, and mend what the rule finds"));
        }
    }
}
