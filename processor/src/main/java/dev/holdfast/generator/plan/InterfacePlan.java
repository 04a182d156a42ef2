package dev.holdfast.generator.plan;

import java.util.List;

/**
 * An interface that holds operations.
 *
 * @param name its name
 * @param accessor the method of the client that leads to it; empty for the client itself
 * @param doc what it is for, one sentence of plain text
 * @param operations its operations, in the order of the document
 */
public record InterfacePlan(JavaName name, String accessor, String doc, List<OperationPlan> operations) {
    /** Copies the lists. */
    public InterfacePlan {
        operations = List.copyOf(operations);
    }
}
