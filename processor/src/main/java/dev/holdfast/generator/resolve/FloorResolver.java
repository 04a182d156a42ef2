package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.FloorPlan;
import dev.holdfast.generator.plan.Origin;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.generator.policy.FloorSection;
import dev.holdfast.generator.policy.Stated;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a plan of what a floor says. */
final class FloorResolver {
    private FloorResolver() {}

    static FloorPlan floor(FloorSection floor) {
        Map<String, FloorPlan.Bound<Duration>> timeouts = new LinkedHashMap<>();
        floor.timeouts().forEach((key, bound) -> timeouts.put(key, bound(bound)));
        return new FloorPlan(
                timeouts,
                bound(floor.attempts()),
                bound(floor.rotation()),
                floor.required().stream().map(FloorResolver::stated).toList(),
                setting(floor.waivers()));
    }

    private static <T extends Comparable<T>> FloorPlan.Bound<T> bound(FloorSection.Bound<T> bound) {
        return new FloorPlan.Bound<>(setting(bound.most()), setting(bound.least()));
    }

    private static <T> @Nullable Setting<T> setting(@Nullable Stated<T> stated) {
        return stated == null ? null : stated(stated);
    }

    private static <T> Setting<T> stated(Stated<T> stated) {
        return new Setting<>(stated.value(), new Origin(stated.place(), "floor"));
    }
}
