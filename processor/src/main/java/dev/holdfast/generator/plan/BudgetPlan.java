package dev.holdfast.generator.plan;

import dev.holdfast.text.BudgetRule;

/**
 * A retry budget.
 *
 * @param scope who shares it
 * @param rule how much it allows
 */
public record BudgetPlan(String scope, BudgetRule rule) {}
