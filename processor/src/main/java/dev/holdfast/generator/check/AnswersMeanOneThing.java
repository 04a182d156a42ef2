package dev.holdfast.generator.check;

import dev.holdfast.client.FailureClass;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.text.Condition;
import dev.holdfast.text.Match;
import java.util.List;
import java.util.Map;

/** {@link Rule#ONE_STATUS_TWO_MEANINGS}. */
final class AnswersMeanOneThing {
    /** Looks at each pair of conditions of different classes. */
    void check(Map<FailureClass, List<Setting<Condition>>> meanings, Findings findings) {
        List<FailureClass> classes = List.copyOf(meanings.keySet());
        for (int right = 1; right < classes.size(); right++) {
            for (int left = 0; left < right; left++) {
                compare(classes.get(left), classes.get(right), meanings, findings);
            }
        }
    }

    private static void compare(
            FailureClass left,
            FailureClass right,
            Map<FailureClass, List<Setting<Condition>>> meanings,
            Findings findings) {
        for (Setting<Condition> one : meanings.getOrDefault(left, List.of())) {
            for (Setting<Condition> other : meanings.getOrDefault(right, List.of())) {
                if (isTie(one.value(), other.value())) {
                    String first = findings.words().failure(left);
                    String second = findings.words().failure(right);
                    findings.report(Diagnostic.of(
                                    Rule.ONE_STATUS_TWO_MEANINGS,
                                    other.origin().place(),
                                    "an answer can be both " + first + " and " + second + ", and neither says more")
                            .harm("Whether it is sent again would depend on the order of two lines.")
                            .detail(first, one.origin().place(), one.value().toString())
                            .detail(
                                    second,
                                    other.origin().place(),
                                    other.value().toString())
                            .fix("say more in one of them, such as a JSON pointer into the body"));
                }
            }
        }
    }

    private static boolean isTie(Condition one, Condition other) {
        return one.specificity() == other.specificity()
                && one.status().from() <= other.status().to()
                && other.status().from() <= one.status().to()
                && one.parts().stream()
                        .allMatch(part -> other.parts().stream()
                                .filter(it -> it.name().equals(part.name()))
                                .allMatch(it -> canBoth(part.match(), it.match())));
    }

    /** Whether one value can be what both ask for; of two patterns it is supposed. */
    private static boolean canBoth(Match one, Match other) {
        if (one instanceof Match.AnyOf some && other instanceof Match.AnyOf others) {
            return some.values().stream().anyMatch(it -> it.contains("*") || others.matches(it))
                    || others.values().stream().anyMatch(it -> it.contains("*") || some.matches(it));
        }
        boolean isAbsent = one.kind() == Match.Kind.ABSENT;
        return isAbsent == (other.kind() == Match.Kind.ABSENT);
    }
}
