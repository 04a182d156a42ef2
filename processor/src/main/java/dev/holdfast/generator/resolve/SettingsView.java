package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A map of effective settings, for those who read typed values out of it.
 *
 * @param operation the operation, for messages
 * @param name what the map is called, as in {@code breaker}
 * @param map its settings
 * @param diagnostics takes what is missing
 */
record SettingsView(String operation, String name, EffectiveMap map, Diagnostics diagnostics) {
    /** The map of a key; null if there is none, or a word such as {@code off}. */
    @Nullable
    SettingsView inner(String key) {
        EffectiveMap inner = map.map(key);
        return inner == null ? null : new SettingsView(operation, key, inner, diagnostics);
    }

    <T> @Nullable Setting<T> setting(String key, Function<String, T> parser) {
        EffectiveValue value = map.value(key);
        return value == null ? null : new Setting<>(parser.apply(value.text()), value.origin());
    }

    <T> @Nullable T value(String key, Function<String, T> parser) {
        EffectiveValue value = map.value(key);
        return value == null ? null : parser.apply(value.text());
    }

    /** The values of some keys, in maps too, as far as there are any. */
    List<EffectiveValue> values(String... keys) {
        return Stream.of(keys)
                .map(map.entries()::get)
                .filter(Objects::nonNull)
                .flatMap(it -> it.values().stream())
                .toList();
    }

    /** Whether all keys are there; those that are not are reported, since what is present must be complete. */
    boolean isComplete(String... keys) {
        List<String> missing = new ArrayList<>();
        for (String key : keys) {
            if (!map.entries().containsKey(key)) {
                missing.add(key);
            }
        }
        if (!missing.isEmpty()) {
            EffectiveValue top = Sharer.top(map.values());
            String headline = name + " has no " + String.join(", no ", missing);
            diagnostics.report(Diagnostic.of(Rule.MISSING_KEY, top.value().place(), headline)
                    .harm("What is present must be complete: there are no built-in values.")
                    .detail(top.layer().words(), top.value().place(), top.text())
                    .subject(operation)
                    .fix("say it beside, or in a lower layer"));
        }
        return missing.isEmpty();
    }
}
