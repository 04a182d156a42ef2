package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.HeaderPlan;
import dev.holdfast.generator.plan.TypePlan;
import java.util.List;

/**
 * What the document alone decides about a client: names, operations and types, without resilience.
 *
 * @param interfaces the interfaces that hold operations, in the order of the document
 * @param types the types that the operations reach, sorted by name
 * @param headers the headers that answers are declared to have, by name
 */
public record ClientShape(List<InterfaceShape> interfaces, List<TypePlan> types, List<HeaderPlan> headers) {
    /** Copies the lists. */
    public ClientShape {
        interfaces = List.copyOf(interfaces);
        types = List.copyOf(types);
        headers = List.copyOf(headers);
    }
}
