package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.explain.Words;
import dev.holdfast.generator.plan.FallbackPlan;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.Setting;

/** {@link Rule#CACHE_WITHOUT_AGE}. */
final class CacheHasAnAge implements OperationCheck {
    @Override
    public void check(OperationPlan operation, Findings findings) {
        Setting<FallbackPlan> fallback = operation.resilience().fallback();
        if (fallback != null && fallback.value() instanceof FallbackPlan.Cached cached && cached.oldest() == null) {
            findings.report(Diagnostic.of(
                            Rule.CACHE_WITHOUT_AGE,
                            fallback.origin().place(),
                            "the earlier answers that stand in for new ones may have any age")
                    .harm("After a long outage a caller decides by what was true last week.")
                    .subject(operation.id())
                    .fix(findings.words() == Words.POLICY ? "`fallback: { cached: 10m }`" : "`cached = \"10m\"`"));
        }
    }
}
