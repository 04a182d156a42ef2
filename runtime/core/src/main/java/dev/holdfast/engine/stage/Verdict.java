package dev.holdfast.engine.stage;

import dev.holdfast.client.StopReason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an attempt.
 *
 * @param stop why no other attempt follows; null if one does
 * @param delay the wait before it
 * @param isHop whether it follows a redirect, rather than a failure
 */
record Verdict(@Nullable StopReason stop, Duration delay, boolean isHop) {
    static Verdict stop(StopReason reason) {
        return new Verdict(reason, Duration.ZERO, false);
    }

    static Verdict again(Duration delay) {
        return new Verdict(null, delay, false);
    }

    /** The other attempt is where a redirect leads. */
    static Verdict hop(Duration delay) {
        return new Verdict(null, delay, true);
    }

    boolean isAgain() {
        return stop == null;
    }

    /** The decision in a few words, for reports. */
    String words() {
        StopReason reason = stop;
        return reason != null ? reason.words() : isHop ? "redirected" : "again";
    }
}
