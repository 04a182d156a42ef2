package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Nearest;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.Origin;
import dev.holdfast.generator.plan.WaivedRule;
import dev.holdfast.generator.plan.WaiverPlan;
import dev.holdfast.generator.policy.PolicyFile;
import dev.holdfast.generator.policy.WaiverSection;
import dev.holdfast.generator.source.SourceValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the operations for which a policy waives rules. */
public final class WaiverResolver {
    private final PolicyFile policy;
    private final Diagnostics diagnostics;

    /** Makes a resolver of a policy that reports selectors which match nothing. */
    public WaiverResolver(PolicyFile policy, Diagnostics diagnostics) {
        this.policy = policy;
        this.diagnostics = diagnostics;
    }

    /** What is waived among some operations. */
    public List<WaiverPlan> resolve(List<OperationFacts> used) {
        return policy.waivers().stream().map(it -> waiver(it, used)).toList();
    }

    private WaiverPlan waiver(WaiverSection waiver, List<OperationFacts> used) {
        return new WaiverPlan(
                new WaivedRule(
                        waiver.rule().value(),
                        waiver.reason().value(),
                        waiver.owner().value(),
                        waiver.expires().value()),
                selected(waiver, used),
                new Origin(waiver.rule().place(), "waivers"),
                new Origin(waiver.expires().place(), "waivers"));
    }

    private @Nullable Set<String> selected(WaiverSection waiver, List<OperationFacts> used) {
        SourceValue select = waiver.select();
        if (select == null) {
            return null;
        }
        Set<String> ids = new LinkedHashSet<>();
        for (Selector selector : Selector.all(select)) {
            List<String> own = used.stream()
                    .filter(selector::matches)
                    .map(OperationFacts::id)
                    .toList();
            if (own.isEmpty()) {
                diagnostics.report(Diagnostic.of(
                        Rule.SELECTOR_MATCHES_NOTHING,
                        selector.place(),
                        "waiver of " + waiver.rule().value() + " selects what matches no used operation"
                                + nearest(selector, used)));
            }
            ids.addAll(own);
        }
        return ids;
    }

    private static String nearest(Selector selector, List<OperationFacts> used) {
        List<String> known = used.stream().map(OperationFacts::id).toList();
        return selector.texts("operationId").stream()
                .map(it -> Nearest.hint(it.text(), known))
                .findFirst()
                .orElse("");
    }
}
