package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Nearest;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.Origin;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.generator.policy.ObserveSection;
import dev.holdfast.generator.policy.Stated;
import dev.holdfast.text.LatencyObjective;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How fast operations are to be: by their own name, or by that of a group which has them. */
final class LatencyGoals {
    private final Map<String, Stated<LatencyObjective>> goals;
    private final Diagnostics diagnostics;

    LatencyGoals(@Nullable ObserveSection observe, Diagnostics diagnostics) {
        this.goals = observe == null ? Map.of() : observe.latency();
        this.diagnostics = diagnostics;
    }

    /** Reports names that are neither a group's nor an operation's. */
    void check(List<ResolvedOperation> resolved) {
        Set<String> known = new LinkedHashSet<>();
        resolved.forEach(it -> {
            known.add(it.used().facts().id());
            known.addAll(it.groups());
        });
        goals.forEach((name, goal) -> {
            if (!known.contains(name)) {
                String headline = "latency names " + name + ", which is neither a group nor an operation in use"
                        + Nearest.hint(name, known);
                diagnostics.report(Diagnostic.of(Rule.INVALID_VALUE, goal.place(), headline));
            }
        });
    }

    /** The goal of an operation; of several groups, the strictest. */
    @Nullable
    Setting<LatencyObjective> of(ResolvedOperation operation) {
        Stated<LatencyObjective> own = goals.get(operation.used().facts().id());
        Stated<LatencyObjective> goal = own != null
                ? own
                : operation.groups().stream()
                        .map(goals::get)
                        .filter(Objects::nonNull)
                        .min(Comparator.comparing(
                                (Stated<LatencyObjective> it) -> it.value().under()))
                        .orElse(null);
        return goal == null ? null : new Setting<>(goal.value(), new Origin(goal.place(), "observe"));
    }
}
