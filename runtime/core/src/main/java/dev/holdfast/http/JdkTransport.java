package dev.holdfast.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.Set;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The transport for programs that want no further library: the JDK's own client, HTTP/2 where an https server offers it.
 *
 * <p>Its limits are as strict as those of the default transport; how it sends is less its own to say. The JDK
 *
 * <ul>
 *   <li>sends a GET or HEAD a second time, silently, if a connection dies before the answer begins;
 *   <li>keeps idle connections as long as switches of the whole JVM say and does not bound their number, so that a write
 *       may meet one that is just being closed: its outcome is unknown then;
 *   <li>orders headers by name and loses what is not ASCII, so that such values are refused;
 *   <li>tells when there is a connection only by asking for the body's length, so that a request without body says
 *       {@code Content-Length: 0}, and connecting and TLS are one phase unless TLS fails.
 * </ul>
 *
 * <p>It has a timer thread, and daemon threads that end when they are idle. On Java 17 the JDK's selector thread and its
 * idle connections end only once the closed transport has been collected.
 */
public final class JdkTransport implements Transport {

    private static final Set<String> SENT_AGAIN = Set.of("GET", "HEAD");
    private static final int IDLE_SECONDS = 1;

    private final TransportSettings settings;
    private final JvmSwitches switches;
    private final Alarms alarms;
    private final ExchangeRunner runner;
    private final ThreadPoolExecutor threads;
    private volatile @Nullable HttpClient client;

    /**
     * A transport with its own connections and threads.
     *
     * @param settings whom to trust and which proxy to use; the rules for connections are not heeded
     */
    public JdkTransport(TransportSettings settings) {
        this(settings, JvmSwitches.ofThisJvm(), new TimerAlarms());
    }

    JdkTransport(TransportSettings settings, JvmSwitches switches, Alarms alarms) {
        this.settings = settings;
        this.switches = switches;
        this.alarms = alarms;
        this.runner = new ExchangeRunner(alarms);
        this.threads = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE, // as the JDK's own: a bound could starve what ends an exchange that is stuck
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                new DaemonThreads("holdfast-jdk"));
        this.client = JdkClients.client(settings, threads);
        if (switches.resendsAll()) {
            LoggerFactory.getLogger(JdkTransport.class)
                    .warn(
                            "{} is set: the JDK may send any request a second time, so writes that must not be repeated are {}",
                            JvmSwitches.RESEND,
                            settings.allowsJvmRetry() ? "at risk" : "refused");
        }
    }

    @Override
    public boolean mayResend(String method) {
        boolean byTheJvm = switches.resendsAll() && !settings.allowsJvmRetry();
        return byTheJvm || SENT_AGAIN.contains(method);
    }

    @Override
    public WireResponse exchange(WireRequest request, ExchangeLimits limits) throws TransportException {
        JdkWire wire = wire(request);
        var exchange = new Exchange(limits, wire);
        return runner.exchange(exchange, sending(request, wire, exchange));
    }

    @Override
    public OpenResponse open(WireRequest request, ExchangeLimits limits, StreamLimits stream)
            throws TransportException {
        JdkWire wire = wire(request);
        var exchange = new Exchange(limits, wire);
        return runner.open(exchange, sending(request, wire, exchange), stream);
    }

    @Override
    public void close() {
        runner.close();
        HttpClient current = client;
        client = null; // on 17 that is all there is: the JDK's thread ends once nothing refers to the client
        if (current != null) {
            JdkClients.close(current);
        }
        alarms.close();
    }

    private JdkWire wire(WireRequest request) {
        return new JdkWire(settings.proxy() != null
                && "https".equalsIgnoreCase(request.uri().getScheme()));
    }

    private ExchangeRunner.Sending sending(WireRequest request, JdkWire wire, Exchange exchange) {
        HttpRequest message = JdkMessages.of(request, settings.proxy(), new JdkUpload(exchange, wire, threads));
        return () -> send(message, wire, exchange);
    }

    private Answer send(HttpRequest message, JdkWire wire, Exchange exchange) throws IOException {
        HttpClient current = client;
        if (current == null) {
            throw new IllegalStateException("the transport is closed");
        }
        JdkClients.requireProxyLogin(message, settings, switches);
        exchange.enter(Phase.CONNECT);
        exchange.connecting(alarms.after(exchange.limits().connect(), () -> outOfConnectTime(exchange)));
        return wire.await(current.sendAsync(message, wire), exchange);
    }

    private static void outOfConnectTime(Exchange exchange) {
        if (exchange.phase() == Phase.CONNECT) {
            exchange.outOfTime();
        }
    }
}
