package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.explain.Words;
import dev.holdfast.generator.plan.FallbackPlan;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.ResultKind;
import dev.holdfast.generator.plan.ResultPlan;
import dev.holdfast.generator.plan.Setting;

/** {@link Rule#FALLBACK_HAS_NO_RESULT}. */
final class FallbackHasAResult implements OperationCheck {
    @Override
    public void check(OperationPlan operation, Findings findings) {
        Setting<FallbackPlan> fallback = operation.resilience().fallback();
        if (fallback == null) {
            return;
        }
        String returned = returned(operation.result());
        if (!returned.isEmpty()) {
            findings.report(Diagnostic.of(
                            Rule.FALLBACK_HAS_NO_RESULT,
                            fallback.origin().place(),
                            operation.id() + " returns " + returned + ", which no fallback can stand in for")
                    .subject(operation.id())
                    .fix(findings.words() == Words.POLICY ? "`fallback: none` for it" : "take `@Fallback` away"));
        }
    }

    /** What is in the way; empty for nothing. */
    private static String returned(ResultPlan result) {
        if (result.kind() == ResultKind.NOTHING) {
            return "nothing";
        }
        if (result.isStreamed()) {
            return "a stream";
        }
        return result.paging() == null ? "" : "a page of a list";
    }
}
