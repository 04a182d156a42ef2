package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.IntegrationPlan;
import dev.holdfast.generator.plan.ObservePlan;
import dev.holdfast.generator.plan.Setting;
import org.jspecify.annotations.Nullable;

/** {@link Rule#ALERTS_THROUGH_THE_PROVIDER}. */
final class AlertsGoAround {
    void check(IntegrationPlan integration, Findings findings) {
        ObservePlan observe = integration.observe();
        if (observe != null) {
            check("page", observe.page(), integration, findings);
            check("ticket", observe.ticket(), integration, findings);
        }
    }

    private static void check(
            String key, @Nullable Setting<String> target, IntegrationPlan integration, Findings findings) {
        if (target == null || !target.value().startsWith(integration.id() + ":")) {
            return;
        }
        findings.report(Diagnostic.of(
                        Rule.ALERTS_THROUGH_THE_PROVIDER,
                        target.origin().place(),
                        "the " + key + " about " + integration.id() + " travels through " + integration.id())
                .harm("The alert about an outage would be lost in that outage.")
                .detail("observe", target.origin().place(), findings.words().value(key, target.value()))
                .fix(findings.fix(key, integration.owner())));
    }
}
