package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.ErrorPlan;
import dev.holdfast.generator.plan.TypeRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What most operations say about the bodies of their failures, to be said once on the client: by status, the type that most
 * of them declare, if it is wrong for none that says nothing of that status itself.
 */
final class SharedErrors {
    private static final int LEAST = 2;

    private SharedErrors() {}

    /** What most of them say; what one operation alone says stays with it. */
    static List<ErrorPlan> of(List<List<ErrorPlan>> operations) {
        Map<String, Map<ErrorPlan, Integer>> byStatus = new TreeMap<>();
        for (List<ErrorPlan> errors : operations) {
            errors.forEach(it -> byStatus.computeIfAbsent(it.status(), status -> new LinkedHashMap<>())
                    .merge(it, 1, Integer::sum));
        }
        List<ErrorPlan> shared = new ArrayList<>();
        for (Map<ErrorPlan, Integer> said : byStatus.values()) {
            Map.Entry<ErrorPlan, Integer> most = said.entrySet().stream()
                    .max(Comparator.comparingInt(Map.Entry::getValue))
                    .orElseThrow();
            boolean isRight = operations.stream().allMatch(it -> isRight(most.getKey(), it));
            if (most.getValue() >= LEAST && isRight) {
                shared.add(most.getKey());
            }
        }
        return shared;
    }

    /** What an operation has to say itself: what would be something else, or nothing, by what is shared. */
    static List<ErrorPlan> own(List<ErrorPlan> errors, List<ErrorPlan> shared) {
        return errors.stream()
                .filter(error ->
                        isCovered(error, errors) || !holds(error, shared).equals(Optional.of(error.type())))
                .toList();
    }

    /** Whether another one of them speaks of the status, too, so that it must be told apart from that. */
    private static boolean isCovered(ErrorPlan error, List<ErrorPlan> errors) {
        return errors.stream()
                .anyMatch(it -> !it.status().equals(error.status())
                        && error.isWithin(it)
                        && !it.type().equals(error.type()));
    }

    /** The type that some bodies give to the status of another one: the most specific one wins. */
    private static Optional<TypeRef> holds(ErrorPlan asked, List<ErrorPlan> errors) {
        return errors.stream()
                .filter(asked::isWithin)
                .max(Comparator.comparingInt(it -> it.specificity()))
                .map(ErrorPlan::type);
    }

    /** Whether an operation says something of the status itself, or the same by its class, or nothing. */
    private static boolean isRight(ErrorPlan shared, List<ErrorPlan> errors) {
        boolean isSaid = errors.stream().anyMatch(it -> it.status().equals(shared.status()));
        return isSaid || holds(shared, errors).map(shared.type()::equals).orElse(true);
    }
}
