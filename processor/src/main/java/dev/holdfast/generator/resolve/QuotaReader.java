package dev.holdfast.generator.resolve;

import dev.holdfast.annotation.QuotaUnit;
import dev.holdfast.generator.plan.QuotaPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code quota}: one counter of the provider, or a list of them. */
final class QuotaReader {
    private QuotaReader() {}

    static @Nullable Setting<List<QuotaPlan>> read(SettingsView settings) {
        SettingsView one = settings.inner("quota");
        if (one != null) {
            QuotaPlan counter = counter(key -> one.value(key, it -> it));
            return new Setting<>(
                    List.of(counter), Sharer.top(one.map().values()).origin());
        }
        EffectiveValue several = settings.map().value("quota");
        return several == null
                ? null
                : new Setting<>(
                        ((SourceList) several.value())
                                .items().stream()
                                        .map(SourceMap.class::cast)
                                        .map(it -> counter(key -> text(it, key)))
                                        .toList(),
                        several.origin());
    }

    private static QuotaPlan counter(Function<String, @Nullable String> values) {
        String bucket = values.apply("bucket");
        return new QuotaPlan(
                required(values, "remaining"),
                required(values, "reset"),
                QuotaUnit.valueOf(
                        required(values, "unit").toUpperCase(Locale.ROOT).replace('-', '_')),
                bucket == null ? "" : bucket);
    }

    /** The schema has seen that it is there. */
    private static String required(Function<String, @Nullable String> values, String key) {
        String value = values.apply(key);
        if (value == null) {
            throw new IllegalStateException("quota without " + key);
        }
        return value;
    }

    private static @Nullable String text(SourceMap counter, String key) {
        return counter.get(key).map(it -> ((SourceText) it).text()).orElse(null);
    }
}
