package dev.holdfast.engine.stage;

import dev.holdfast.http.StreamLimits;
import dev.holdfast.resilience.Deadline;
import java.time.Duration;

/**
 * That a call wants the body of its answer as it arrives, and how long that may take.
 *
 * @param firstEvent from the headers to the first event
 * @param idle the longest wait for the next byte
 * @param until when the last byte must have come
 * @param isEndless whether the response limit bounds each event and not all of them together
 */
public record StreamRequest(Duration firstEvent, Duration idle, Deadline until, boolean isEndless) {
    StreamLimits limits(long mostBytes) {
        Duration left = until.remaining();
        return new StreamLimits(
                firstEvent, idle, left.isZero() ? Duration.ofNanos(1) : left, isEndless ? Long.MAX_VALUE : mostBytes);
    }
}
