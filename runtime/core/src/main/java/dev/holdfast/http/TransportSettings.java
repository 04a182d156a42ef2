package dev.holdfast.http;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How a transport keeps its connections, whom it trusts, and what it goes through.
 *
 * @param connections what is kept of them
 * @param trust for https, with client certificates if there are any, or null for the JDK's default context; host names are
 *     verified in any case
 * @param proxy for all requests, or null for none
 * @param allowsJvmRetry whether {@link JdkTransport} sends writes that must not be repeated in a JVM whose command line
 *     makes the JDK repeat them
 */
public record TransportSettings(
        Connections connections,
        @Nullable SSLContext trust,
        @Nullable HttpProxy proxy,
        boolean allowsJvmRetry) {

    /** Checks for null. */
    public TransportSettings {
        requireNonNull(connections, "connections");
    }

    /**
     * Settings that suit most providers.
     *
     * @return {@link Connections#defaults}, the JDK's trust, no proxy
     */
    public static TransportSettings defaults() {
        return new TransportSettings(Connections.defaults(), null, null, false);
    }

    /** The same with other rules for connections. */
    public TransportSettings withConnections(Connections other) {
        return new TransportSettings(other, trust, proxy, allowsJvmRetry);
    }

    /**
     * The same with another pool size.
     *
     * @param most at least 1
     */
    public TransportSettings withMostConnections(int most) {
        return withConnections(new Connections(most, connections.idle(), connections.timeToLive()));
    }

    /**
     * The same with another context for https.
     *
     * @param context whom to trust, and client certificates
     */
    public TransportSettings withTrust(SSLContext context) {
        return new TransportSettings(connections, context, proxy, allowsJvmRetry);
    }

    /** The same through a proxy. */
    public TransportSettings withProxy(HttpProxy through) {
        return new TransportSettings(connections, trust, through, allowsJvmRetry);
    }

    /**
     * The same, but writes are sent although the JVM may send them again. Say it only if every provider recognises a
     * repeat.
     */
    public TransportSettings allowingJvmRetry() {
        return new TransportSettings(connections, trust, proxy, true);
    }

    /**
     * How connections are kept.
     *
     * @param most in the pool; at least the calls that may run at once, so that the pool never queues; at least 1
     * @param idle how long an unused connection is kept; shorter than the provider keeps it, so that a request does not
     *     meet a connection that is just being closed; positive
     * @param timeToLive after which a connection is not used again, so that a moved host name is noticed; positive
     */
    public record Connections(int most, Duration idle, Duration timeToLive) {

        /** Checks the bounds. */
        public Connections {
            if (most < 1) {
                throw new IllegalArgumentException("most connections are " + most + ", at least 1 must be allowed");
            }
            requirePositive(idle, "idle");
            requirePositive(timeToLive, "timeToLive");
        }

        /** 64 connections, unused ones kept for 4s (servers commonly close after 5s or more), none used after 2m. */
        public static Connections defaults() {
            return new Connections(64, Duration.ofSeconds(4), Duration.ofMinutes(2));
        }

        private static void requirePositive(Duration time, String name) {
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException(name + " is " + time + ", it must be positive");
            }
        }
    }
}
