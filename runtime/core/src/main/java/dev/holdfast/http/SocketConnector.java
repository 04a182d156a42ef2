package dev.holdfast.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.RouteInfo;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections: name lookup, TCP, TLS, all within one limit.
 *
 * <p>Sockets come from channels, because an interrupt wakes a thread that reads from, writes to or connects a channel, and
 * does not wake one on a plain socket (seen on 17 and 25). HttpClient's own operator could be given such sockets too, but it
 * hides which of the three steps failed.
 */
final class SocketConnector implements HttpClientConnectionOperator {

    private final NameLookup names;
    private final SSLContext trust;
    private final Alarms alarms;

    SocketConnector(NameLookup names, SSLContext trust, Alarms alarms) {
        this.names = names;
        this.trust = trust;
        this.alarms = alarms;
    }

    @Override
    public void connect(
            ManagedHttpClientConnection connection,
            HttpHost host,
            @Nullable InetSocketAddress localAddress,
            @Nullable TimeValue ignoredTimeout,
            SocketConfig ignoredConfig,
            HttpContext context)
            throws IOException {
        Exchange exchange = ApacheWire.exchangeOf(context);
        exchange.enter(Phase.CONNECT);
        exchange.connecting(alarms.after(exchange.limits().connect(), exchange::outOfTime));
        boolean isTunnel = isTunnel(context);
        try {
            Socket socket = connect(connection, host, exchange);
            if (URIScheme.HTTPS.same(host.getSchemeName())) {
                exchange.enter(Phase.TLS);
                connection.bind(secured(socket, host), socket);
            }
        } finally {
            if (!isTunnel) {
                exchange.connected();
            }
        }
    }

    /** Puts TLS on a tunnel that the proxy has opened; the limit of connecting has been running since. */
    @Override
    public void upgrade(ManagedHttpClientConnection connection, HttpHost host, HttpContext context) throws IOException {
        Exchange exchange = ApacheWire.exchangeOf(context);
        exchange.enter(Phase.TLS);
        try {
            Socket socket = connection.getSocket();
            connection.bind(secured(socket, host), socket);
        } finally {
            exchange.connected();
        }
    }

    private static boolean isTunnel(HttpContext context) {
        RouteInfo route = HttpClientContext.cast(context).getHttpRoute();
        return route != null && route.isTunnelled();
    }

    private Socket connect(ManagedHttpClientConnection connection, HttpHost host, Exchange exchange)
            throws IOException {
        InetAddress[] addresses = names.addresses(host.getHostName(), exchange);
        Duration share = exchange.limits().connect().dividedBy(addresses.length);
        IOException last = new UnknownHostException("no address");
        for (InetAddress address : addresses) {
            try {
                return connect(connection, new InetSocketAddress(address, port(host)), share);
            } catch (IOException e) {
                if (exchange.endedFor() != null || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                last = e;
            }
        }
        throw last;
    }

    private static Socket connect(ManagedHttpClientConnection connection, InetSocketAddress address, Duration most)
            throws IOException {
        Socket socket = SocketChannel.open().socket();
        connection.bind(socket); // before connecting, so that an abort finds something to close
        try {
            socket.setTcpNoDelay(true);
            socket.connect(address, milliseconds(most));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private SSLSocket secured(Socket socket, HttpHost host) throws IOException {
        var secured = (SSLSocket) trust.getSocketFactory().createSocket(socket, host.getHostName(), port(host), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS"); // compares the certificate with the host's name
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static int port(HttpHost host) {
        if (host.getPort() > 0) {
            return host.getPort();
        }
        return URIScheme.HTTPS.same(host.getSchemeName()) ? 443 : 80;
    }

    private static int milliseconds(Duration time) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, time.toMillis()));
    }
}
