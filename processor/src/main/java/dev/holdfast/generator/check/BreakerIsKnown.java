package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Place;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.explain.Words;
import dev.holdfast.generator.plan.OperationPlan;

/** {@link Rule#NO_BREAKER}. */
final class BreakerIsKnown {
    /** What a policy calls the answer to this. */
    static final String KEY = "breaker";

    /** Reports what is missing once, where the client or its first operation stands. */
    void check(OperationPlan operation, Place place, Findings findings) {
        if (operation.resilience().breaker() != null) {
            return;
        }
        boolean isPolicy = findings.words() == Words.POLICY;
        findings.report(Diagnostic.of(Rule.NO_BREAKER, place, "calls have no breaker")
                .cause(KEY)
                .harm(
                        "When the provider is down, every caller waits for its whole timeout, and their threads are gone.")
                .subject(operation.id())
                .fix(
                        isPolicy
                                ? "`breaker: { window: 30s, opensAt: 50% over 20 calls, pause: 15s..2m x2, probes: 3 }`"
                                : "`@CircuitBreaker(window = \"30s\", opensAt = \"50% over 20 calls\", pause = \"15s..2m x2\", probes = 3)`")
                .fix(isPolicy ? "`breaker: off` with `because`" : "`@Waived(rule = \"NoBreaker\", ...)`"));
    }
}
