package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.FallbackPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.text.Durations;
import org.jspecify.annotations.Nullable;

/** Reads {@code fallback}: a word, or a map with one key. */
final class FallbackReader {
    private static final String KEY = "fallback";

    private FallbackReader() {}

    static @Nullable Setting<FallbackPlan> read(SettingsView settings) {
        EffectiveValue word = settings.map().value(KEY);
        if (word != null) {
            FallbackPlan plan = ofWord(word.text());
            return plan == null ? null : new Setting<>(plan, word.origin());
        }
        SettingsView fallback = settings.inner(KEY);
        if (fallback == null) {
            return null;
        }
        Setting<FallbackPlan> cached =
                fallback.setting("cached", text -> new FallbackPlan.Cached(Durations.parse(text)));
        return cached == null ? fallback.setting("static", FallbackPlan.Constant::new) : cached;
    }

    private static @Nullable FallbackPlan ofWord(String word) {
        return switch (word) {
            case "handler" -> new FallbackPlan.Handler();
            case "cached" -> new FallbackPlan.Cached(null);
            default -> null;
        };
    }
}
