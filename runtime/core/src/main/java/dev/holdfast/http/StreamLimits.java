package dev.holdfast.http;

import java.time.Duration;

/**
 * How long the body of a streamed answer may take and how much of it is read.
 *
 * @param first from the headers until {@link BodyStream#started} is called; the transport aborts otherwise
 * @param idle the longest wait for the next byte while somebody reads
 * @param total from the headers to the last byte, read or not: what nobody closes ends then
 * @param mostBytes of the decoded body; at least 0
 */
public record StreamLimits(Duration first, Duration idle, Duration total, long mostBytes) {

    /** Checks the bounds. */
    public StreamLimits {
        requirePositive(first, "first");
        requirePositive(idle, "idle");
        requirePositive(total, "total");
        if (mostBytes < 0) {
            throw new IllegalArgumentException("mostBytes is " + mostBytes + ", it must be at least 0");
        }
    }

    private static void requirePositive(Duration limit, String name) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException(name + " limit is " + limit + ", it must be positive");
        }
    }
}
