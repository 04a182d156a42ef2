package dev.holdfast.engine.rule;

import dev.holdfast.text.Durations;
import java.time.Duration;

/**
 * How long things may take.
 *
 * @param call the whole call
 * @param attempt one attempt, not longer than the call
 * @param connect opening a connection, not longer than the attempt
 */
public record TimeoutRule(Duration call, Duration attempt, Duration connect) {

    /** Checks the order. */
    public TimeoutRule {
        if (attempt.compareTo(call) > 0 || connect.compareTo(attempt) > 0) {
            throw new IllegalArgumentException("timeouts " + Durations.print(call) + ", " + Durations.print(attempt)
                    + ", " + Durations.print(connect)
                    + " must be call, attempt and connect, none longer than the one before");
        }
    }

    /** Reads the texts. */
    public static TimeoutRule parse(String call, String attempt, String connect) {
        return new TimeoutRule(Durations.parse(call), Durations.parse(attempt), Durations.parse(connect));
    }
}
