package dev.holdfast.generator.effective;

import dev.holdfast.generator.plan.ClientPlan;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.resolve.EffectiveMap;
import dev.holdfast.generator.resolve.ResolvedOperation;
import java.util.List;
import java.util.Optional;

/**
 * What was decided for a client, and from what.
 *
 * @param plan the decisions
 * @param settings the settings of each operation, with what they took the place of
 */
public record Explanation(ClientPlan plan, List<ResolvedOperation> settings) {
    /** Copies the list. */
    public Explanation {
        settings = List.copyOf(settings);
    }

    /** The operations that are generated, in the order of the document. */
    public List<OperationPlan> operations() {
        return plan.operations();
    }

    /** An operation by its id. */
    public Optional<OperationPlan> operation(String id) {
        return operations().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    EffectiveMap settingsOf(OperationPlan operation) {
        return settings.stream()
                .filter(it -> it.used().facts().id().equals(operation.id()))
                .findFirst()
                .orElseThrow()
                .settings();
    }
}
