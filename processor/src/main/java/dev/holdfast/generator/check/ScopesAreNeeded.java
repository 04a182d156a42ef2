package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.plan.AccessPlan;
import dev.holdfast.generator.plan.IntegrationPlan;
import dev.holdfast.generator.plan.Origin;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@link Rule#EXCESS_SCOPES}. */
final class ScopesAreNeeded {
    void check(IntegrationPlan integration, AccessPlan access, Findings findings) {
        Map<String, Origin> granted = access.granted();
        if (granted == null) {
            return;
        }
        Set<String> needed = NeededScopes.of(integration, granted.keySet());
        List<String> excess =
                granted.keySet().stream().filter(it -> !needed.contains(it)).toList();
        if (excess.isEmpty()) {
            return;
        }
        Origin first = granted.getOrDefault(excess.get(0), access.origin());
        findings.report(Diagnostic.of(
                        Rule.EXCESS_SCOPES,
                        first.place(),
                        "scope " + String.join(", ", excess) + " is granted and needed by no operation in use")
                .severity(access.isAny() ? Severity.WARNING : Severity.ERROR)
                .harm("Whoever gets hold of the credential can do that as well.")
                .detail("needed", null, needed.isEmpty() ? "none" : String.join(", ", needed))
                .fix("`granted: [" + String.join(", ", needed) + "]`, and take the others from the credential"));
    }
}
