package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.ResiliencePlan;
import java.util.Set;

/**
 * An operation with the rules that its calls keep.
 *
 * @param used the operation, and where it was chosen
 * @param resilience the rules
 * @param settings all effective settings, with what each shadowed
 * @param groups the groups that have it, of this policy and of those that it extends
 */
public record ResolvedOperation(
        UsedOperation used, ResiliencePlan resilience, EffectiveMap settings, Set<String> groups) {
    /** Copies the names. */
    public ResolvedOperation {
        groups = Set.copyOf(groups);
    }
}
