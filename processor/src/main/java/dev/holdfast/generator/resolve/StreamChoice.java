package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.EventsPlan;
import org.jspecify.annotations.Nullable;

/**
 * How the policy says that an operation is asked for a stream of events, and how the stream ends.
 *
 * @param when the JSON pointer to what is set to true in the body; null where the policy does not say
 * @param end what the last event holds; null where the policy does not say
 */
public record StreamChoice(
        @Nullable EffectiveValue when, @Nullable EffectiveValue end) {
    /** The choice for an operation; null if the policy makes none. */
    static @Nullable StreamChoice of(ResolvedOperation operation) {
        EffectiveMap map = operation.settings().map("stream");
        return map == null ? null : new StreamChoice(map.value("when"), map.value("end"));
    }

    EventsPlan plan() {
        return new EventsPlan(when == null ? "" : when.text(), end == null ? "" : end.text());
    }
}
