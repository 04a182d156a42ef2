package dev.holdfast.engine.rule;

import dev.holdfast.text.BudgetRule;

/**
 * What share of the traffic may be retries.
 *
 * @param scope who shares it
 * @param rule the share
 */
public record ScopedBudget(String scope, BudgetRule rule) {}
