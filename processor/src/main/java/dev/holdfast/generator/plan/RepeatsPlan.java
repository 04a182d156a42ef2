package dev.holdfast.generator.plan;

import dev.holdfast.text.Condition;

/**
 * What a further attempt sees if an earlier one did the deed after all.
 *
 * @param done the answer that says so
 * @param isUnknown whether the call then ends with an unknown outcome; else it has succeeded, without a result
 */
public record RepeatsPlan(Condition done, boolean isUnknown) {}
