package dev.holdfast.generator.javac;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.plan.ClientPlan;
import dev.holdfast.generator.plan.WaivedRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was found about an interface, without what is waived on it. */
final class WaivedFindings {
    private final Map<String, List<WaivedRule>> waived = new HashMap<>();
    private final List<WaivedRule> onClient;

    WaivedFindings(ClientPlan plan, List<WaivedRule> onClient) {
        plan.operations().forEach(it -> waived.put(it.id(), it.waived()));
        this.onClient = List.copyOf(onClient);
    }

    void handOn(Diagnostics found, Diagnostics diagnostics) {
        for (Diagnostic finding : found.all()) {
            List<String> left = finding.subjects().stream()
                    .filter(it -> !isWaived(finding, waived.getOrDefault(it, List.of())))
                    .toList();
            boolean isOfClient = finding.subjects().isEmpty() && !isWaived(finding, onClient);
            if (!left.isEmpty() || isOfClient) {
                diagnostics.report(finding.about(left));
            }
        }
    }

    private static boolean isWaived(Diagnostic finding, List<WaivedRule> rules) {
        return finding.rule().isWaivable()
                && rules.stream().anyMatch(it -> it.rule().equals(finding.rule().id()));
    }
}
