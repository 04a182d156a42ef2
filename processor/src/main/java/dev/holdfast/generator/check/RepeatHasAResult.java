package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.explain.Words;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.RepeatsPlan;
import dev.holdfast.generator.plan.ResultKind;
import dev.holdfast.generator.plan.Setting;

/** {@link Rule#REPEAT_HAS_NO_RESULT}. */
final class RepeatHasAResult implements OperationCheck {
    @Override
    public void check(OperationPlan operation, Findings findings) {
        Setting<RepeatsPlan> repeats = operation.resilience().repeats();
        if (repeats == null || repeats.value().isUnknown() || operation.result().kind() == ResultKind.NOTHING) {
            return;
        }
        findings.report(Diagnostic.of(
                        Rule.REPEAT_HAS_NO_RESULT,
                        repeats.origin().place(),
                        operation.id() + " returns something, and takes "
                                + repeats.value().done() + " of a repeat for success")
                .harm("The first attempt did it, but its answer is lost: there is nothing to return.")
                .subject(operation.id())
                .fix("`" + (findings.words() == Words.POLICY ? "answer: unknown" : "unknown = true") + "`"));
    }
}
