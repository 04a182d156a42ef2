package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.plan.AccessPlan;
import dev.holdfast.generator.plan.DocumentedOperation;
import dev.holdfast.generator.plan.IntegrationPlan;
import dev.holdfast.generator.plan.Origin;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@link Rule#MISSING_SCOPE}. */
final class ScopesAreGranted {
    void check(IntegrationPlan integration, AccessPlan access, Findings findings) {
        Map<String, Origin> granted = access.granted();
        if (granted != null) {
            integration.operations().values().forEach(it -> check(it, granted.keySet(), access, findings));
        }
    }

    private static void check(
            DocumentedOperation operation, Set<String> granted, AccessPlan access, Findings findings) {
        List<String> missing = NeededScopes.closest(operation, granted, Set.of()).orElse(Set.of()).stream()
                .filter(it -> !granted.contains(it))
                .sorted()
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        List<String> all = Stream.concat(granted.stream(), missing.stream()).toList();
        findings.report(Diagnostic.of(
                        Rule.MISSING_SCOPE,
                        access.origin().place(),
                        "scope " + String.join(", ", missing) + " is needed and not granted")
                .severity(access.isAny() ? Severity.WARNING : Severity.ERROR)
                .harm(
                        "The provider would refuse the calls with 403, in production first if tests use another credential.")
                .detail("document", operation.place(), alternatives(operation))
                .subject(operation.id())
                .fix("`granted: [" + String.join(", ", all) + "]`, and grant it"));
    }

    private static String alternatives(DocumentedOperation operation) {
        return operation.scopes().stream().map(it -> String.join(" and ", it)).collect(Collectors.joining(", or "));
    }
}
