package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.Place;

/**
 * An operation that the policy chose.
 *
 * @param facts the operation
 * @param entry where it was chosen: its entry under {@code use}
 */
public record UsedOperation(OperationFacts facts, Place entry) {}
