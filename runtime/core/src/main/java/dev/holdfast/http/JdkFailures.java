package dev.holdfast.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/** Reads off the JDK's failures what it tells in no other way. */
final class JdkFailures {

    /** What 17 says of an HTTP/2 stream that the server reset with REFUSED_STREAM; later ones send it again. RUNTIME 99. */
    private static final String REFUSED_STREAM = "Received RST_STREAM: Stream not processed";

    /** What it says of a connection that ended before the handshake did: nobody refused anybody. */
    private static final String HUNG_UP = "Remote host terminated the handshake";

    /** How it begins to tell that a proxy refused to open a tunnel. */
    private static final String TUNNEL_FAILED = "Tunnel failed";

    private JdkFailures() {}

    /** The failure as the other transport would meet it, the phase of the exchange set right. */
    static IOException of(Exchange exchange, Throwable failure) {
        IOException told = failure instanceof IOException known ? known : new IOException(failure);
        if (failure instanceof RefusedBody) {
            return told;
        }
        if (first(UnresolvedAddressException.class, failure).isPresent()) {
            return new NameLookup.Failed(told);
        }
        if (REFUSED_STREAM.equals(failure.getMessage())) {
            return new NotProcessed(told);
        }
        if (exchange.phase() == Phase.CONNECT && !isOfConnecting(failure)) {
            exchange.enter(Phase.HEADERS); // the JDK did not ask as it used to, and may have written all the same
            exchange.reached(Progress.MAYBE_SENT);
        }
        return first(SSLException.class, failure)
                .filter(it -> it instanceof SSLHandshakeException || exchange.progress() == Progress.NOT_SENT)
                .<IOException>map(it -> inHandshake(exchange, it))
                .orElse(told);
    }

    private static boolean isOfConnecting(Throwable failure) {
        return Failures.causes(failure)
                .anyMatch(it -> it instanceof ConnectException
                        || it instanceof NoRouteToHostException
                        || it instanceof SSLException
                        || String.valueOf(it.getMessage()).startsWith(TUNNEL_FAILED));
    }

    private static IOException inHandshake(Exchange exchange, SSLException failure) {
        exchange.enter(Phase.TLS);
        return HUNG_UP.equals(failure.getMessage()) ? new EOFException(HUNG_UP) : failure;
    }

    private static <T> Optional<T> first(Class<T> type, Throwable failure) {
        return Failures.causes(failure).filter(type::isInstance).map(type::cast).findFirst();
    }
}
