package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Place;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.plan.DocumentedOperation;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.IntegrationPlan;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.Origin;
import dev.holdfast.generator.plan.Tier;
import java.util.EnumSet;
import java.util.Set;

/** {@link Rule#NOTHING_MAKES_IT_SAFE}. */
final class UnsafeWriteIsAccepted implements DocumentedCheck {
    private static final Set<Idempotency.Kind> UNSAFE =
            EnumSet.of(Idempotency.Kind.NONE, Idempotency.Kind.AT_LEAST_ONCE);

    @Override
    public void check(
            OperationPlan operation, DocumentedOperation documented, IntegrationPlan integration, Findings findings) {
        boolean isCritical = integration.tier() == Tier.CRITICAL;
        Idempotency plan = operation.resilience().idempotency();
        if (!operation.isMutating() || plan == null || !UNSAFE.contains(plan.kind())) {
            return;
        }
        if (plan.kind() == Idempotency.Kind.AT_LEAST_ONCE && !isCritical) {
            return;
        }
        Origin origin = plan.origin();
        Place place = origin == null ? operation.origin().entry() : origin.place();
        String what = plan.kind() == Idempotency.Kind.NONE
                ? "nothing makes a repeat safe"
                : "a repeat is done twice (at-least-once)";
        findings.report(Diagnostic.of(
                        Rule.NOTHING_MAKES_IT_SAFE,
                        place,
                        what + (isCritical ? ", on a provider of tier critical" : ""))
                .severity(isCritical ? Severity.ERROR : Severity.WARNING)
                .harm("When an answer is lost, somebody has to find out by hand whether the deed was done.")
                .subject(operation.id())
                .fix("a waiver: `" + waiver(operation, integration) + "`"));
    }

    private static String waiver(OperationPlan operation, IntegrationPlan integration) {
        return "{ rule: NothingMakesItSafe, select: { operationId: \"" + operation.id() + "\" }, owner: "
                + integration.owner() + ", expires: ..., reason: \"...\" }";
    }
}
