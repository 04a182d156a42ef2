package dev.holdfast.engine;

import dev.holdfast.engine.rule.FallbackRule;
import dev.holdfast.engine.stage.OperationPlan;
import dev.holdfast.engine.stage.Surroundings;
import dev.holdfast.metrics.FallbackMeters;
import java.util.Optional;

/**
 * What takes the place of an operation's answers that do not come. Thread-safe.
 *
 * @param source where it comes from
 * @param meters count it
 */
record Fallback(FallbackSource source, FallbackMeters meters) {
    /**
     * The fallback of an operation; empty if it has none.
     *
     * @throws IllegalStateException if it needs a handler, and there is none
     */
    static Optional<Fallback> of(OperationPlan plan, Surroundings surroundings) {
        return plan.rules()
                .find(FallbackRule.class)
                .map(rule -> new Fallback(
                        FallbackSource.of(rule, plan.id(), surroundings.config()),
                        surroundings.meters().fallback(plan.id())));
    }

    /** For one call. */
    StandIn standIn() {
        return new StandIn(source, meters);
    }
}
