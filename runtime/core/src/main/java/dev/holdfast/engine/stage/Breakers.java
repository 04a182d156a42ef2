package dev.holdfast.engine.stage;

import dev.holdfast.resilience.Breaker;
import dev.holdfast.resilience.BreakerRule;

/** Finds the circuit breaker of an attempt: the operation's own, or that of the origin that a redirect led to. RUNTIME 61. */
final class Breakers {
    private final BreakerRule rule;
    private final SharedParts parts;
    private final Breaker own;

    Breakers(BreakerRule rule, SharedParts parts) {
        this.rule = rule;
        this.parts = parts;
        this.own = parts.breaker(rule);
    }

    Breaker of(Call call) {
        Target target = call.target();
        return target.isForeign() ? parts.breaker(rule.at(target.origin().toString())) : own;
    }
}
