package dev.holdfast.generator.check;

import dev.holdfast.generator.plan.OperationPlan;

/** A rule that looks at one operation at a time. */
interface OperationCheck {
    /** Reports what is wrong with an operation, and goes on. */
    void check(OperationPlan operation, Findings findings);
}
