package dev.holdfast.engine.stage;

import dev.holdfast.engine.rule.KeyPlan;
import dev.holdfast.engine.rule.KeyTreatment;
import java.time.Duration;

/**
 * How long after its first use an idempotency key may be used again: the retention less the call's time and the margin,
 * since the provider counts from when it saw the key and may forget it while the repeat is on its way. RUNTIME 42.
 *
 * @param usable how long; zero for not at all
 */
record KeyLifetime(Duration usable) {
    static KeyLifetime of(KeyPlan plan, KeyTreatment treatment, Duration call) {
        Duration usable = plan.retention().minus(call).minus(treatment.margin());
        return new KeyLifetime(usable.isNegative() ? Duration.ZERO : usable);
    }

    boolean hasEnded(Duration sinceFirstUse) {
        return sinceFirstUse.compareTo(usable) > 0;
    }
}
