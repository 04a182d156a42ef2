package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.explain.Words;
import dev.holdfast.generator.plan.FallbackPlan;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.Setting;

/** {@link Rule#FALLBACK_ON_CRITICAL_WRITE}. */
final class WriteHasNoFallback implements OperationCheck {
    @Override
    public void check(OperationPlan operation, Findings findings) {
        Setting<FallbackPlan> fallback = operation.resilience().fallback();
        if (fallback == null || !operation.isMutating()) {
            return;
        }
        findings.report(Diagnostic.of(
                        Rule.FALLBACK_ON_CRITICAL_WRITE,
                        fallback.origin().place(),
                        operation.id()
                                + " changes something and has a fallback, an answer to what may not have been done")
                .harm("The caller goes on as if it had been done.")
                .subject(operation.id())
                .fix(findings.words() == Words.POLICY ? "`fallback: none` for it" : "take `@Fallback` away"));
    }
}
