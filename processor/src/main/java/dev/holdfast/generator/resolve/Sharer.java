package dev.holdfast.generator.resolve;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who shares a breaker, a limiter, a bulkhead or a budget: whoever the highest layer is for that sets one of its values. So
 * whoever changes a value of what others share gets one of their own.
 */
final class Sharer {
    private static final String PROVIDER = "provider";
    private static final String EACH = "operation";

    private Sharer() {}

    /** The sharer of some values, at least one. */
    static String of(List<EffectiveValue> values) {
        List<Layer> highest = highest(values);
        return switch (highest.get(0).kind()) {
            case DEFAULTS -> PROVIDER;
            case GROUP -> highest.stream().map(Layer::name).distinct().sorted().collect(Collectors.joining("+"));
            case OPERATION -> highest.get(0).name();
        };
    }

    /**
     * The sharer of some values, unless a name was given as high as they were set or higher.
     *
     * @param given the name; null for none
     */
    static String of(List<EffectiveValue> values, @Nullable EffectiveValue given) {
        if (given == null || given.layer().level() < highest(values).get(0).level()) {
            return of(values);
        }
        return given.text();
    }

    /** The scope of a breaker: as for a name, but {@code operation} means each operation, however high it was given. */
    static String scope(List<EffectiveValue> values, @Nullable EffectiveValue given, String operation) {
        return given != null && given.text().equals(EACH) ? operation : of(values, given);
    }

    /** The highest of some values, at least one; the first of equally high ones. */
    static EffectiveValue top(List<EffectiveValue> values) {
        int level = highest(values).get(0).level();
        return values.stream()
                .filter(it -> it.layer().level() == level)
                .findFirst()
                .orElseThrow();
    }

    private static List<Layer> highest(List<EffectiveValue> values) {
        int level = values.stream().mapToInt(it -> it.layer().level()).max().orElseThrow();
        return values.stream()
                .map(EffectiveValue::layer)
                .filter(it -> it.level() == level)
                .toList();
    }
}
