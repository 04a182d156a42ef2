package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.JavaName;
import java.util.List;

/**
 * An interface that holds operations.
 *
 * @param name its name
 * @param accessor the method of the client that leads to it
 * @param doc what it is for, one sentence of plain text
 * @param operations its operations, in the order of the document
 */
public record InterfaceShape(JavaName name, String accessor, String doc, List<OperationShape> operations) {
    /** Copies the operations. */
    public InterfaceShape {
        operations = List.copyOf(operations);
    }
}
