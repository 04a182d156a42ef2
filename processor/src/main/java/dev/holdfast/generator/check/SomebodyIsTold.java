package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Place;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.IntegrationPlan;
import dev.holdfast.generator.plan.ObservePlan;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@link Rule#NOBODY_IS_TOLD}. */
final class SomebodyIsTold {
    void check(IntegrationPlan integration, Findings findings) {
        Map<String, String> missing = new LinkedHashMap<>();
        ObservePlan observe = integration.observe();
        if (observe == null || observe.objective() == null) {
            missing.put("slo", "99.5% over 30d");
        }
        if (observe == null || (observe.page() == null && observe.ticket() == null)) {
            missing.put("ticket", '"' + integration.owner() + '"');
        }
        if (observe == null || observe.runbook() == null) {
            missing.put("runbook", "docs/runbooks/" + integration.id() + ".md");
        }
        if (missing.isEmpty()) {
            return;
        }
        Place place = observe == null
                ? integration.origin().place()
                : observe.origin().place();
        findings.report(Diagnostic.of(
                        Rule.NOBODY_IS_TOLD,
                        place,
                        "integration " + integration.id() + " has no " + String.join(", no ", missing.keySet()))
                .harm("When it fails at night, customers would be the ones to find out.")
                .fix("`" + findings.words().block("observe", missing) + "`"));
    }
}
