package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Place;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.explain.Words;
import dev.holdfast.generator.plan.OperationPlan;

/** {@link Rule#NO_LIMITS}. */
final class RateIsKnown {
    /** What a policy calls the answer to this. */
    static final String KEY = "limits";

    /** Reports what is missing once, where the client or its first operation stands. */
    void check(OperationPlan operation, Place place, Findings findings) {
        if (operation.resilience().limit() != null) {
            return;
        }
        boolean isPolicy = findings.words() == Words.POLICY;
        findings.report(Diagnostic.of(Rule.NO_LIMITS, place, "nothing says how fast the provider may be called")
                .cause(KEY)
                .harm("A loop of ours would be an attack on the provider, and its answer is a ban of all of us.")
                .subject(operation.id())
                .fix(
                        isPolicy
                                ? "`limits: { rate: 10/s, burst: 10, concurrent: 20, queue: 1s }`"
                                : "`@RateLimit(rate = \"10/s\", burst = 10, queue = \"1s\")`")
                .fix(isPolicy ? "`limits: none` with `because`" : "`@Waived(rule = \"NoLimits\", ...)`"));
    }
}
