package dev.holdfast.generator.plan;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation lets no policy loosen.
 *
 * @param timeouts bounds of timeouts, by key
 * @param attempts bounds of the number of attempts
 * @param rotation bounds of the time after which secrets are replaced
 * @param required what {@code observe} must have
 * @param waivers the longest time until a waiver ends; null where the floor does not say
 */
public record FloorPlan(
        Map<String, Bound<Duration>> timeouts,
        Bound<Integer> attempts,
        Bound<Duration> rotation,
        List<Setting<String>> required,
        @Nullable Setting<Duration> waivers) {
    /** Copies the collections. */
    public FloorPlan {
        timeouts = Collections.unmodifiableMap(new LinkedHashMap<>(timeouts));
        required = List.copyOf(required);
    }

    /**
     * Bounds of a value; null where there is none.
     *
     * @param <T> the type of the value
     * @param most the highest
     * @param least the lowest
     */
    public record Bound<T extends Comparable<T>>(
            @Nullable Setting<T> most, @Nullable Setting<T> least) {
        /** No bounds. */
        public static <T extends Comparable<T>> Bound<T> none() {
            return new Bound<>(null, null);
        }
    }
}
