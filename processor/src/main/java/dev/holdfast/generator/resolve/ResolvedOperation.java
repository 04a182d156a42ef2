package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.ResiliencePlan;

/**
 * An operation with the rules that its calls keep.
 *
 * @param used the operation, and where it was chosen
 * @param resilience the rules
 * @param settings all effective settings, with what each shadowed
 */
public record ResolvedOperation(UsedOperation used, ResiliencePlan resilience, EffectiveMap settings) {}
