package dev.holdfast.generator.resolve;

import static java.util.Objects.requireNonNull;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Nearest;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.BreakerPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.text.Backoff;
import dev.holdfast.text.Durations;
import dev.holdfast.text.Percent;
import dev.holdfast.text.Slow;
import dev.holdfast.text.Trip;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads {@code breaker}. */
final class BreakerReader {
    private final Set<String> scopes;
    private final Diagnostics diagnostics;

    BreakerReader(Set<String> groups, Diagnostics diagnostics) {
        this.scopes = new TreeSet<>(groups);
        scopes.add("provider");
        scopes.add("operation");
        this.diagnostics = diagnostics;
    }

    @Nullable
    Setting<BreakerPlan> read(SettingsView settings) {
        SettingsView breaker = settings.inner("breaker");
        if (breaker == null || !breaker.isComplete("window", "opensAt", "pause", "probes")) {
            return null;
        }
        SettingsView slow = breaker.inner("slow");
        if (slow != null && !slow.isComplete("over", "opensAt")) {
            return null;
        }
        List<EffectiveValue> values = breaker.values("window", "opensAt", "slow", "pause", "probes");
        EffectiveValue scope = breaker.map().value("scope");
        checkScope(scope);
        BreakerPlan plan = new BreakerPlan(
                Sharer.scope(values, scope, settings.operation()),
                requireNonNull(breaker.value("window", Durations::parse)),
                requireNonNull(breaker.value("opensAt", Trip::parse)),
                slow == null ? null : slow(slow),
                requireNonNull(breaker.value("pause", Backoff::parse)),
                requireNonNull(breaker.value("probes", Integer::valueOf)));
        return new Setting<>(plan, Sharer.top(values).origin());
    }

    private static Slow slow(SettingsView slow) {
        return new Slow(
                requireNonNull(slow.value("opensAt", Percent::parse)),
                requireNonNull(slow.value("over", Durations::parse)));
    }

    private void checkScope(@Nullable EffectiveValue scope) {
        if (scope != null && !scopes.contains(scope.text())) {
            String headline = "breaker.scope is " + scope.text() + ", which is neither provider, operation nor a group"
                    + Nearest.hint(scope.text(), scopes);
            diagnostics.report(Diagnostic.of(Rule.INVALID_VALUE, scope.value().place(), headline)
                    .fix("`scope: provider`"));
        }
    }
}
