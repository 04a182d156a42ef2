package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.plan.Origin;
import dev.holdfast.generator.plan.ResiliencePlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.generator.plan.TimeoutPlan;
import dev.holdfast.generator.policy.KeysSection;
import dev.holdfast.text.Durations;
import dev.holdfast.text.Size;
import dev.holdfast.text.WebOrigin;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the effective settings of one operation into its plan. What is absent is off. */
final class EffectiveReader {
    private final LimitReader limits;
    private final BreakerReader breakers;
    private final RetryReader retries;
    private final IdempotencyReader idempotency;
    private final RepeatsReader repeats;
    private final Diagnostics diagnostics;

    EffectiveReader(@Nullable KeysSection keys, Set<String> groups, Diagnostics diagnostics) {
        this.limits = new LimitReader(diagnostics);
        this.breakers = new BreakerReader(groups, diagnostics);
        this.retries = new RetryReader(diagnostics);
        this.idempotency = new IdempotencyReader(keys, diagnostics);
        this.repeats = new RepeatsReader(diagnostics);
        this.diagnostics = diagnostics;
    }

    ResiliencePlan read(UsedOperation used, EffectiveMap settings) {
        SettingsView view = new SettingsView(used.facts().id(), "the operation", settings, diagnostics);
        Origin builtIn = new Origin(used.entry(), "built in");
        return new ResiliencePlan(
                timeout(view.inner("timeout")),
                retries.read(view.inner("retry"), builtIn),
                idempotency.read(used.facts(), view),
                breakers.read(view),
                limits.limit(view),
                limits.bulkhead(view),
                mostBytes(view.inner("response")),
                redirects(view.inner("response")),
                QuotaReader.read(view),
                repeats.read(view),
                FallbackReader.read(view));
    }

    private static TimeoutPlan timeout(@Nullable SettingsView timeout) {
        return timeout == null
                ? new TimeoutPlan(null, null, null)
                : new TimeoutPlan(
                        timeout.setting("call", Durations::parse),
                        timeout.setting("attempt", Durations::parse),
                        timeout.setting("connect", Durations::parse),
                        timeout.setting("firstEvent", Durations::parse),
                        timeout.setting("idle", Durations::parse),
                        timeout.setting("stream", Durations::parse),
                        timeout.setting("header", text -> text));
    }

    private static @Nullable Setting<List<WebOrigin>> redirects(@Nullable SettingsView response) {
        EffectiveValue value = response == null ? null : response.map().value("redirects");
        if (value == null || value.texts().equals(List.of("never"))) {
            return null;
        }
        boolean isSameOrigin = value.texts().equals(List.of("same-origin"));
        List<WebOrigin> others = isSameOrigin
                ? List.of()
                : value.texts().stream().map(WebOrigin::parse).toList();
        return new Setting<>(others, value.origin());
    }

    private static @Nullable Setting<Size> mostBytes(@Nullable SettingsView response) {
        return response == null ? null : response.setting("most", Size::parse);
    }
}
