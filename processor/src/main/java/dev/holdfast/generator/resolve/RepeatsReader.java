package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.RepeatsPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.generator.policy.ConditionForm;
import dev.holdfast.generator.source.SourceValue;
import dev.holdfast.text.Condition;
import dev.holdfast.text.TextException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code repeats}: what a further attempt sees if an earlier one did the deed after all. */
final class RepeatsReader {
    private static final String DONE = "done";
    private final Diagnostics diagnostics;

    RepeatsReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    @Nullable
    Setting<RepeatsPlan> read(SettingsView settings) {
        SettingsView repeats = settings.inner("repeats");
        if (repeats == null) {
            return null;
        }
        EffectiveValue top = Sharer.top(repeats.values(DONE));
        try {
            RepeatsPlan plan = new RepeatsPlan(condition(repeats.map()), repeats.value("answer", it -> it) != null);
            return new Setting<>(plan, top.origin());
        } catch (TextException wrong) {
            diagnostics.report(
                    Diagnostic.of(Rule.INVALID_VALUE, top.value().place(), "repeats.done: " + wrong.problem())
                            .subject(settings.operation())
                            .fix("write " + wrong.remedy()));
            return null;
        }
    }

    private static Condition condition(EffectiveMap repeats) {
        EffectiveValue status = repeats.value(DONE);
        if (status != null) {
            return ConditionForm.of(status.value());
        }
        Map<String, SourceValue> parts = new LinkedHashMap<>();
        EffectiveMap map = repeats.map(DONE);
        if (map != null) {
            map.entries().forEach((name, value) -> parts.put(name, ((EffectiveValue) value).value()));
        }
        return ConditionForm.of(parts);
    }
}
