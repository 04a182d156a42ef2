package dev.holdfast.resilience;

import dev.holdfast.text.Durations;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * A rate limiter has no turn in time. Nothing was reserved.
 */
public final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why there is none. */
    public enum Reason {
        /** The wait would be longer than the caller or the rule allows. */
        TOO_LONG,
        /** As many callers wait as may. */
        QUEUE_FULL
    }

    /** Which limiter. */
    private final String bucket;

    /** Why. */
    private final Reason reason;

    /** The wait that would have been needed. */
    private final Duration needed;

    Rejected(String bucket, Reason reason, long neededNanos) {
        // Without a stack trace: it is thrown where load is high, and says nothing that the message does not.
        super(message(bucket, reason, Duration.ofNanos(neededNanos)), null, false, false);
        this.bucket = bucket;
        this.reason = reason;
        this.needed = Duration.ofNanos(neededNanos);
    }

    /** The limiter's bucket. */
    public String bucket() {
        return bucket;
    }

    /** Why there is no turn. */
    public Reason reason() {
        return reason;
    }

    /** The wait that would have been needed when this was thrown. */
    public Duration needed() {
        return needed;
    }

    private static String message(String bucket, Reason reason, Duration needed) {
        String wait = Durations.print(needed.truncatedTo(ChronoUnit.MILLIS));
        return switch (reason) {
            case TOO_LONG -> "limit " + bucket + " has no turn in time: one comes in " + wait;
            case QUEUE_FULL -> "limit " + bucket + " has a full queue: a turn comes in " + wait;
        };
    }
}
