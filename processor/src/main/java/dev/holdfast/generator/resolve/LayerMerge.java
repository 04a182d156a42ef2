package dev.holdfast.generator.resolve;

import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lays one layer over another: maps merge by key, scalars and lists replace, but lists under {@code never} are united, since
 * a safeguard is not lost by writing another. A new {@code plan} drops siblings that it does not take, and of fallbacks there is
 * one: another one replaces it.
 */
final class LayerMerge {
    private static final String NEVER = "never";
    private static final String FALLBACK = "fallback";

    private LayerMerge() {}

    static EffectiveMap over(EffectiveMap upper, EffectiveMap lower) {
        Map<String, Effective> merged = new LinkedHashMap<>(lower.entries());
        if (upper.value("plan") != null) {
            IdempotencyVariant.keysNotTaken(upper).forEach(merged::remove);
        }
        upper.entries().forEach((key, own) -> merged.merge(key, own, (old, same) -> over(key, own, old)));
        return new EffectiveMap(merged);
    }

    private static Effective over(String key, Effective upper, Effective lower) {
        if (upper instanceof EffectiveMap upperMap) {
            // A map over a word such as `off` is the first to say anything of its keys: nothing of it is shadowed.
            return lower instanceof EffectiveMap lowerMap && !key.equals(FALLBACK)
                    ? over(upperMap, lowerMap)
                    : upperMap;
        }
        EffectiveValue value = (EffectiveValue) upper;
        if (key.equals(NEVER) && lower instanceof EffectiveValue old) {
            return united(value, old);
        }
        return value.over(lower);
    }

    private static EffectiveValue united(EffectiveValue upper, EffectiveValue lower) {
        List<SourceValue> items = new ArrayList<>(((SourceList) lower.value()).items());
        List<String> known = lower.texts();
        ((SourceList) upper.value())
                .items().stream()
                        .filter(it -> !known.contains(((SourceText) it).text()))
                        .forEach(items::add);
        SourceList all = new SourceList(items, upper.value().place());
        List<EffectiveValue> shadowed =
                Stream.concat(Stream.of(lower), lower.shadowed().stream()).toList();
        return new EffectiveValue(
                all, upper.layer(), upper.because() == null ? lower.because() : upper.because(), shadowed);
    }
}
