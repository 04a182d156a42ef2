package dev.holdfast.engine.rule;

import dev.holdfast.client.FailureClass;
import dev.holdfast.text.Condition;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What answers mean where their status alone does not say.
 *
 * @param cases conditions and what they mean, the most specific first
 */
public record FailureConditions(List<Case> cases) {
    /** No condition. */
    public static final FailureConditions NONE = new FailureConditions(List.of());

    /** Orders and copies the cases. */
    public FailureConditions {
        cases = cases.stream()
                .sorted(Comparator.comparingInt((Case it) -> it.condition().specificity())
                        .reversed())
                .toList();
    }

    /** These conditions and more for one class. */
    public FailureConditions and(FailureClass meaning, String... conditions) {
        var more = Stream.of(conditions).map(text -> new Case(Condition.parse(text), meaning));
        return new FailureConditions(Stream.concat(cases.stream(), more).toList());
    }

    /**
     * One condition.
     *
     * @param condition what the answer looks like
     * @param meaning what it means
     */
    public record Case(Condition condition, FailureClass meaning) {}
}
