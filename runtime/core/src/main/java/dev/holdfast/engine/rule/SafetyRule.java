package dev.holdfast.engine.rule;

import dev.holdfast.resilience.Safety;

/**
 * What a repeat of the operation would do.
 *
 * @param safety the row of the retry matrix
 */
public record SafetyRule(Safety safety) {}
