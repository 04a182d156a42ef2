package dev.holdfast.http;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A proxy that all requests of a transport go through: in a tunnel to https servers, in plain text to http ones.
 *
 * @param host its name or address
 * @param port from 1 to 65535
 * @param login what it is told, and it alone; null if it asks for nothing
 */
public record HttpProxy(String host, int port, @Nullable Login login) {

    /** Checks the bounds. */
    public HttpProxy {
        requireNonNull(host, "host");
        if (host.isBlank() || port < 1 || port > 65535) {
            throw new IllegalArgumentException("proxy " + host + ":" + port + " needs a host and a port up to 65535");
        }
    }

    /** A proxy that asks for nothing. */
    public static HttpProxy at(String host, int port) {
        return new HttpProxy(host, port, null);
    }

    /**
     * The same proxy, to which requests log in.
     *
     * @param user without a colon
     * @param password sent with the Basic scheme, RFC 7617, with every request that the proxy reads
     */
    public HttpProxy login(String user, String password) {
        return new HttpProxy(host, port, new Login(user, password));
    }

    /** Where it is; never who logs in. */
    @Override
    public String toString() {
        return host + ":" + port;
    }

    /**
     * Who logs in.
     *
     * @param user without a colon
     * @param password any text
     */
    public record Login(String user, String password) {

        /** Checks the name. */
        public Login {
            requireNonNull(user, "user");
            requireNonNull(password, "password");
            if (user.indexOf(':') >= 0) {
                throw new IllegalArgumentException("a proxy's user has no colon in its name: RFC 7617 s. 2");
            }
        }

        /** The header that says it. */
        WireHeader header() {
            byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return new WireHeader(
                    "Proxy-Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
        }

        /** Neither name nor password. */
        @Override
        public String toString() {
            return "a login";
        }
    }
}
