package dev.holdfast.generator.policy;

import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.text.Durations;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation lets no policy loosen: a file of {@code kind: floor}.
 *
 * @param timeouts bounds of timeouts, by key
 * @param attempts bounds of the number of attempts
 * @param rotation bounds of the time after which secrets are replaced
 * @param required what {@code observe} must have
 * @param waivers the longest time until a waiver ends; null if not stated
 */
public record FloorSection(
        Map<String, Bound<Duration>> timeouts,
        Bound<Integer> attempts,
        Bound<Duration> rotation,
        List<Stated<String>> required,
        @Nullable Stated<Duration> waivers) {
    /** Copies the collections. */
    public FloorSection {
        timeouts = Collections.unmodifiableMap(new LinkedHashMap<>(timeouts));
        required = List.copyOf(required);
    }

    /**
     * Bounds of a value; null if not stated.
     *
     * @param <T> the type of the value
     * @param most the highest
     * @param least the lowest
     */
    public record Bound<T>(
            @Nullable Stated<T> most, @Nullable Stated<T> least) {}

    static FloorSection of(SourceMap file) {
        Fields floor = within(new Fields(file), "floor");
        Fields timeout = within(floor, "timeout");
        Map<String, Bound<Duration>> timeouts = new LinkedHashMap<>();
        timeout.map().entries().keySet().forEach(it -> timeouts.put(it, bound(timeout, it, Durations::parse)));
        List<Stated<String>> required = within(floor, "observe").texts("require").stream()
                .map(it -> new Stated<>(it.text(), it.place()))
                .toList();
        return new FloorSection(
                timeouts,
                bound(within(floor, "retry"), "attempts", Integer::valueOf),
                bound(within(within(floor, "secrets"), "rotation"), "every", Durations::parse),
                required,
                within(floor, "waivers").optional("most", Durations::parse));
    }

    private static <T> Bound<T> bound(Fields fields, String key, Function<String, T> parser) {
        Fields bound = within(fields, key);
        return new Bound<>(bound.optional("most", parser), bound.optional("least", parser));
    }

    private static Fields within(Fields fields, String key) {
        Fields inner = Fields.within(fields.map(), key);
        return inner == null ? new Fields(new SourceMap(Map.of(), fields.place())) : inner;
    }
}
