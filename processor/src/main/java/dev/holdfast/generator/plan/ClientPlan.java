package dev.holdfast.generator.plan;

import java.util.List;

/**
 * Everything decided about one client.
 *
 * @param provider what holds for all operations
 * @param interfaces the interfaces that hold operations, in the order of the document; the client itself comes first if it holds any
 * @param types the types that the operations reach, sorted by name; empty where the plan was read from Java
 */
public record ClientPlan(ProviderPlan provider, List<InterfacePlan> interfaces, List<TypePlan> types) {
    /** All operations, in the order of the interfaces. */
    public List<OperationPlan> operations() {
        return interfaces.stream().flatMap(it -> it.operations().stream()).toList();
    }
}
