package dev.holdfast.http;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How a transport keeps its connections and whom it trusts.
 *
 * @param mostConnections in the pool; at least the calls that may run at once, so that the pool never queues; at least 1
 * @param idle how long an unused connection is kept; shorter than the provider keeps it, so that a request does not meet
 *     a connection that is just being closed; positive
 * @param timeToLive after which a connection is not used again, so that a moved host name is noticed; positive
 * @param trust for https, or null for the JDK's default context
 */
public record TransportSettings(
        int mostConnections,
        Duration idle,
        Duration timeToLive,
        @Nullable SSLContext trust) {

    /** Checks the bounds. */
    public TransportSettings {
        if (mostConnections < 1) {
            throw new IllegalArgumentException("mostConnections is " + mostConnections + ", it must be at least 1");
        }
        requirePositive(idle, "idle");
        requirePositive(timeToLive, "timeToLive");
    }

    /**
     * Settings that suit most providers.
     *
     * @return 64 connections, unused ones kept for 4s (servers commonly close after 5s or more), none used after 2m; the
     *     JDK's trust
     */
    public static TransportSettings defaults() {
        return new TransportSettings(64, Duration.ofSeconds(4), Duration.ofMinutes(2), null);
    }

    /**
     * The same with another pool size.
     *
     * @param most at least 1
     * @return a copy
     */
    public TransportSettings withMostConnections(int most) {
        return new TransportSettings(most, idle, timeToLive, trust);
    }

    /**
     * The same with another context for https.
     *
     * @param context whom to trust, and client certificates
     * @return a copy
     */
    public TransportSettings withTrust(SSLContext context) {
        return new TransportSettings(mostConnections, idle, timeToLive, context);
    }

    private static void requirePositive(Duration time, String name) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(name + " is " + time + ", it must be positive");
        }
    }
}
