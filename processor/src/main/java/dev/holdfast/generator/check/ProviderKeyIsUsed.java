package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.DocumentedOperation;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.IntegrationPlan;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.Origin;

/** {@link Rule#UNUSED_PROVIDER_KEY}. */
final class ProviderKeyIsUsed implements DocumentedCheck {
    @Override
    public void check(
            OperationPlan operation, DocumentedOperation documented, IntegrationPlan integration, Findings findings) {
        DocumentedOperation.KeyParameter key = documented.key();
        Idempotency plan = operation.resilience().idempotency();
        if (key == null || !operation.isMutating() || plan == null || plan.kind() == Idempotency.Kind.KEY) {
            return;
        }
        Origin origin = plan.origin();
        if (origin == null && operation.method().equals("PUT")) {
            return; // that it may create is a finding of its own
        }
        findings.report(Diagnostic.of(
                        Rule.UNUSED_PROVIDER_KEY,
                        origin == null ? operation.origin().entry() : origin.place(),
                        operation.id() + " takes " + key.name() + ", which the policy ignores")
                .cause(
                        origin == null
                                ? operation.origin().entry().key()
                                : origin.place().key())
                .harm("The provider would recognise a repeat, if only it were told.")
                .detail("document", key.place(), key.name())
                .subject(operation.id())
                .fix("`idempotency: { plan: key, from: caller }`, and under keys `header: " + key.name() + "`"));
    }
}
