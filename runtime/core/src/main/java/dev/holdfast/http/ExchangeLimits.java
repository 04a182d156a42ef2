package dev.holdfast.http;

import java.time.Duration;

/**
 * How long one exchange may take and how much of an answer is read.
 *
 * @param attempt from the call of {@link Transport#exchange} to the last decoded byte; positive
 * @param connect for making a connection: name lookup, TCP and TLS together; positive
 * @param mostBytes of the decoded body of a 2xx answer; more is {@link TransportException.Kind#TOO_LARGE}; at least 0
 * @param mostErrorBytes of the decoded body of any other answer; more is cut off; at least 0
 */
public record ExchangeLimits(Duration attempt, Duration connect, long mostBytes, long mostErrorBytes) {

    /** Checks the bounds. */
    public ExchangeLimits {
        requirePositive(attempt, "attempt");
        requirePositive(connect, "connect");
        requireNotNegative(mostBytes, "mostBytes");
        requireNotNegative(mostErrorBytes, "mostErrorBytes");
    }

    private static void requirePositive(Duration limit, String name) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException(name + " limit is " + limit + ", it must be positive");
        }
    }

    private static void requireNotNegative(long limit, String name) {
        if (limit < 0) {
            throw new IllegalArgumentException(name + " is " + limit + ", it must be at least 0");
        }
    }
}
