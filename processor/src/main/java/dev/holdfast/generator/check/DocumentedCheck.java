package dev.holdfast.generator.check;

import dev.holdfast.generator.plan.DocumentedOperation;
import dev.holdfast.generator.plan.IntegrationPlan;
import dev.holdfast.generator.plan.OperationPlan;

/** A rule that needs what only document and policy know of an operation. */
interface DocumentedCheck {
    /** Reports what is wrong with an operation, and goes on. */
    void check(OperationPlan operation, DocumentedOperation documented, IntegrationPlan integration, Findings findings);
}
