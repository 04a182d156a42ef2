package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Place;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.policy.PolicyLayers;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is said of the pages of several operations and fits none of them: most likely a name is misspelt. */
final class PagingUnused {
    private final List<PolicyLayers> files;
    private final Set<Place> fitted = new HashSet<>();
    private final Map<Place, Closest> missed = new LinkedHashMap<>();

    /** Makes a watch over the files of a policy, of which those that others extend may fit nothing here. */
    PagingUnused(List<PolicyLayers> files) {
        this.files = List.copyOf(files);
    }

    void fitted(PagingChoice choice) {
        fitted.add(choice.said().value().place());
    }

    void missed(PagingChoice choice, OperationPlan operation, PagingMisfit misfit) {
        if (files.get(choice.said().layer().file()).isBase()) {
            return;
        }
        missed.merge(
                choice.said().value().place(),
                new Closest(operation, misfit),
                (known, other) -> other.misfit.progress() > known.misfit.progress() ? other : known);
    }

    void check(Diagnostics diagnostics) {
        missed.forEach((place, closest) -> {
            if (!fitted.contains(place)) {
                var finding = Diagnostic.of(Rule.INVALID_VALUE, place, "pagination fits no operation in use")
                        .severity(Severity.WARNING)
                        .harm("No method would go through all pages of a list.")
                        .detail(
                                "closest",
                                closest.operation.origin().spec(),
                                closest.operation.id() + " " + closest.misfit.fact());
                closest.misfit.fixes().forEach(finding::fix);
                diagnostics.report(finding);
            }
        });
    }

    /** The operation that nearly fitted. */
    private record Closest(OperationPlan operation, PagingMisfit misfit) {}
}
