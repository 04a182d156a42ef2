package dev.holdfast.engine;

import dev.holdfast.engine.stage.CallPipeline;
import dev.holdfast.engine.stage.OperationPlan;
import dev.holdfast.engine.stage.Surroundings;

/**
 * An operation with everything that its calls need.
 *
 * @param operation what is called
 * @param plan all its rules
 * @param origin where requests go
 * @param surroundings what the client's operations have in common
 * @param pipeline the steps of a call
 */
record PreparedOperation(
        Operation operation, OperationPlan plan, Origin origin, Surroundings surroundings, CallPipeline pipeline) {}
