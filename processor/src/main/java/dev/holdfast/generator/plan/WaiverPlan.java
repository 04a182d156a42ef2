package dev.holdfast.generator.plan;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a policy waives.
 *
 * @param waived the rule and why
 * @param operations the ids of the operations for which it is waived; null for all, and for the provider itself
 * @param rule where the rule's name stands
 * @param expires where the day stands
 */
public record WaiverPlan(WaivedRule waived, @Nullable Set<String> operations, Origin rule, Origin expires) {
    /** Copies the ids. */
    public WaiverPlan {
        operations = operations == null ? null : Set.copyOf(operations);
    }

    /** Whether it speaks of an operation. */
    public boolean covers(String operation) {
        return operations == null || operations.contains(operation);
    }
}
