package dev.holdfast.generator.resolve;

import static java.util.Objects.requireNonNull;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.BulkheadPlan;
import dev.holdfast.generator.plan.LimitPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.text.Durations;
import dev.holdfast.text.Rate;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code limits}: how fast calls may come, and how many may be under way. */
final class LimitReader {
    private static final int NO_BURST = 1;
    private static final int ONE_PROCESS = 1;

    private final Diagnostics diagnostics;

    LimitReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    @Nullable
    Setting<LimitPlan> limit(SettingsView settings) {
        checkNone(settings);
        SettingsView limits = settings.inner("limits");
        List<EffectiveValue> values = limits == null ? List.of() : limits.values("rate", "burst", "queue", "replicas");
        if (limits == null || values.isEmpty() || !limits.isComplete("rate")) {
            return null;
        }
        Integer burst = limits.value("burst", Integer::valueOf);
        Integer replicas = limits.value("replicas", Integer::valueOf);
        LimitPlan plan = new LimitPlan(
                Sharer.of(values, limits.map().value("bucket")),
                requireNonNull(limits.map().value("rate")).texts().stream()
                        .map(Rate::parse)
                        .toList(),
                burst == null ? NO_BURST : burst,
                limits.value("queue", Durations::parse),
                replicas == null ? ONE_PROCESS : replicas);
        checkParts(plan, limits);
        return new Setting<>(plan, Sharer.top(values).origin());
    }

    /** A part of a quota that is less than one is none. */
    private void checkParts(LimitPlan plan, SettingsView limits) {
        EffectiveValue replicas = limits.map().value("replicas");
        Duration pace = plan.rates().stream()
                .map(Rate::per)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        for (Rate quota : plan.rates()) {
            if (replicas != null
                    && quota.count() < plan.replicas()
                    && !quota.per().equals(pace)) {
                diagnostics.report(Diagnostic.of(
                                Rule.INVALID_VALUE,
                                replicas.value().place(),
                                "limits.replicas: " + plan.replicas() + " processes share " + quota
                                        + ", which is less than one for each")
                        .subject(limits.operation())
                        .fix("a shorter time for the rate, or a queue that one process serves"));
            }
        }
    }

    @Nullable
    Setting<BulkheadPlan> bulkhead(SettingsView settings) {
        SettingsView limits = settings.inner("limits");
        Integer concurrent = limits == null ? null : limits.value("concurrent", Integer::valueOf);
        if (limits == null || concurrent == null) {
            return null;
        }
        List<EffectiveValue> values = limits.values("concurrent");
        String bucket = Sharer.of(values, limits.map().value("bucket"));
        return new Setting<>(
                new BulkheadPlan(bucket, concurrent), Sharer.top(values).origin());
    }

    private void checkNone(SettingsView settings) {
        EffectiveValue none = settings.map().value("limits");
        if (none != null && none.because() == null) {
            diagnostics.report(Diagnostic.of(
                            Rule.MISSING_KEY,
                            none.value().place(),
                            "limits: none in " + none.layer().words() + " has no because")
                    .harm("Switching a safeguard off needs a reason that the next reader can judge.")
                    .subject(settings.operation())
                    .fix("`because: \"...\"` beside it"));
        }
    }
}
