package dev.holdfast.generator.plan;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Everything decided about one client.
 *
 * @param provider what holds for all operations
 * @param interfaces the interfaces that hold operations, in the order of the document; the client itself comes first if it holds any
 * @param types the types that the operations reach, sorted by name; empty where the plan was read from Java
 * @param headers the headers that answers are declared to have, by name; empty where the plan was read from Java
 * @param isAsync whether there is a second client that does not wait for its calls
 */
public record ClientPlan(
        ProviderPlan provider,
        List<InterfacePlan> interfaces,
        List<TypePlan> types,
        List<HeaderPlan> headers,
        boolean isAsync) {
    /** A client whose answers have no headers of their own, that waits for its calls, and no other. */
    public ClientPlan(ProviderPlan provider, List<InterfacePlan> interfaces, List<TypePlan> types) {
        this(provider, interfaces, types, List.of(), false);
    }

    /** The same, with or without a second client that does not wait for its calls. */
    public ClientPlan withAsync(boolean async) {
        return new ClientPlan(provider, interfaces, types, headers, async);
    }

    /** The same with operations that are something else. */
    public ClientPlan mapping(UnaryOperator<OperationPlan> change) {
        List<InterfacePlan> changed = interfaces.stream()
                .map(it -> new InterfacePlan(
                        it.name(),
                        it.accessor(),
                        it.doc(),
                        it.operations().stream().map(change).toList()))
                .toList();
        return new ClientPlan(provider, changed, types, headers, isAsync);
    }

    /** All operations, in the order of the interfaces. */
    public List<OperationPlan> operations() {
        return interfaces.stream().flatMap(it -> it.operations().stream()).toList();
    }
}
