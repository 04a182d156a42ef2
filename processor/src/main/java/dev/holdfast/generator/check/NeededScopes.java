package dev.holdfast.generator.check;

import dev.holdfast.generator.plan.DocumentedOperation;
import dev.holdfast.generator.plan.IntegrationPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which of the granted scopes operations need: of alternatives, those that add the fewest. */
final class NeededScopes {
    private NeededScopes() {}

    /** The scopes that all operations together need, of alternatives those that are granted. */
    static Set<String> of(IntegrationPlan integration, Set<String> granted) {
        Set<String> needed = new TreeSet<>();
        List<DocumentedOperation> operations =
                new ArrayList<>(integration.operations().values());
        // what leaves no choice decides first, so that a choice can fall on what is needed anyway
        operations.sort(Comparator.comparingInt(it -> it.scopes().size()));
        operations.forEach(it -> closest(it, granted, needed).ifPresent(needed::addAll));
        return needed;
    }

    /** The set of scopes of which the fewest are missing, and which adds the fewest to what is needed anyway. */
    static Optional<Set<String>> closest(DocumentedOperation operation, Set<String> granted, Set<String> needed) {
        return operation.scopes().stream()
                .min(Comparator.comparingLong((Set<String> it) -> without(it, granted))
                        .thenComparingLong(it -> without(it, needed)));
    }

    private static long without(Set<String> scopes, Set<String> others) {
        return scopes.stream().filter(it -> !others.contains(it)).count();
    }
}
