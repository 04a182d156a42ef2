package dev.holdfast.generator.check;

import dev.holdfast.annotation.KeySource;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.DocumentedOperation;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.IntegrationPlan;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.Origin;
import dev.holdfast.generator.plan.Tier;

/** {@link Rule#GENERATED_KEY_ON_CRITICAL_PATH}. */
final class CriticalKeyIsGiven implements DocumentedCheck {
    @Override
    public void check(
            OperationPlan operation, DocumentedOperation documented, IntegrationPlan integration, Findings findings) {
        if (integration.tier() != Tier.CRITICAL
                || !(operation.resilience().idempotency() instanceof Idempotency.Keyed keyed)
                || keyed.from() != KeySource.GENERATED) {
            return;
        }
        Origin origin = keyed.origin();
        findings.report(Diagnostic.of(
                        Rule.GENERATED_KEY_ON_CRITICAL_PATH,
                        origin == null ? operation.origin().entry() : origin.place(),
                        "a generated key is gone when its call ends, on a provider of tier critical")
                .harm("A process that dies in the call, or a caller that calls again, does the deed twice.")
                .subject(operation.id())
                .fix("`from: caller`"));
    }
}
