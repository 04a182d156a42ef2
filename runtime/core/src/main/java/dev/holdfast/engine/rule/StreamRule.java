package dev.holdfast.engine.rule;

import dev.holdfast.text.Durations;
import java.time.Duration;

/**
 * How long the body of a streamed answer may take.
 *
 * @param firstEvent from the headers to the first event
 * @param idle the longest wait for the next byte
 * @param total from the beginning of the call to the last byte
 */
public record StreamRule(Duration firstEvent, Duration idle, Duration total) {

    /** Reads the texts; without one for the first event, the idle time holds for it. */
    public static StreamRule parse(String firstEvent, String idle, String total) {
        return new StreamRule(
                Durations.parse(firstEvent.isEmpty() ? idle : firstEvent),
                Durations.parse(idle),
                Durations.parse(total));
    }
}
