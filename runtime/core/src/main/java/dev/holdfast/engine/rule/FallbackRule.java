package dev.holdfast.engine.rule;

import dev.holdfast.text.Durations;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What takes the place of an answer that does not come: one of three.
 *
 * @param cached the latest answer to the same request, if it is not older than this
 * @param constant a body, as the provider would send it
 * @param isHandled whatever the client's configuration has for the operation
 */
public record FallbackRule(
        @Nullable Duration cached, @Nullable String constant, boolean isHandled) {
    /** The latest answer, up to an age such as {@code 10m}. */
    public static FallbackRule cached(String oldest) {
        return new FallbackRule(Durations.parse(oldest), null, false);
    }

    /** A body. */
    public static FallbackRule constant(String body) {
        return new FallbackRule(null, body, false);
    }

    /** A handler. */
    public static FallbackRule handler() {
        return new FallbackRule(null, null, true);
    }
}
