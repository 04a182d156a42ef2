package dev.holdfast.generator.policy;

import dev.holdfast.generator.diagnostic.TextPlace;

/**
 * A value and where the policy states it.
 *
 * @param <T> the type of the value, immutable
 * @param value the value
 * @param place where it stands
 */
public record Stated<T>(T value, TextPlace place) {}
