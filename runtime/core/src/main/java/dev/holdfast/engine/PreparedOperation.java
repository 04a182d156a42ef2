package dev.holdfast.engine;

import dev.holdfast.client.CallOptions;
import dev.holdfast.engine.stage.CallPipeline;
import dev.holdfast.engine.stage.OperationPlan;
import dev.holdfast.engine.stage.Surroundings;
import dev.holdfast.resilience.Deadline;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An operation with everything that its calls need.
 *
 * @param operation what is called
 * @param plan all its rules
 * @param origin where requests go
 * @param surroundings what the client's operations have in common
 * @param pipeline the steps of a call
 * @param fallback what takes the place of an answer that does not come; null for nothing
 */
record PreparedOperation(
        Operation operation,
        OperationPlan plan,
        Origin origin,
        Surroundings surroundings,
        CallPipeline pipeline,
        @Nullable Fallback fallback) {

    /**
     * A call whose answer may be replaced.
     *
     * @throws IllegalStateException if nothing takes its place
     */
    StandIn standIn() {
        if (fallback == null) {
            throw new IllegalStateException(plan.id() + " has no fallback by its plan");
        }
        return fallback.standIn();
    }

    /** The lesser of the plan's time and the caller's, from when the call began, or from when it was made if nobody says. */
    Deadline until(Duration planned, CallOptions options, long made) {
        Duration time =
                options.timeout().filter(it -> it.compareTo(planned) < 0).orElse(planned);
        long end = options.begun().orElse(made) + time.toNanos();
        return new Deadline(surroundings.config().time().ticker(), end);
    }
}
