package dev.holdfast.engine.stage;

import dev.holdfast.client.StopReason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an attempt.
 *
 * @param stop why no other attempt follows; null if one does
 * @param delay the wait before it
 */
record Verdict(@Nullable StopReason stop, Duration delay) {
    static Verdict stop(StopReason reason) {
        return new Verdict(reason, Duration.ZERO);
    }

    static Verdict again(Duration delay) {
        return new Verdict(null, delay);
    }

    boolean isAgain() {
        return stop == null;
    }

    /** The decision in a few words, for reports. */
    String words() {
        StopReason reason = stop;
        return reason == null ? "again" : reason.words();
    }
}
