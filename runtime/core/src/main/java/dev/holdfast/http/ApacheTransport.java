package dev.holdfast.http;

import dev.holdfast.http.TransportException.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.io.CloseMode;

/**
 * The default transport: Apache HttpClient 5 (classic) with everything switched off that would act on its own.
 *
 * <p>It owns a pool and at most five daemon threads (one timer, up to four name lookups); {@link #close} ends them. Requests
 * run on the caller's thread.
 */
public final class ApacheTransport implements Transport {

    private final Alarms alarms;
    private final NameLookup names;
    private final CloseableHttpClient client;
    private final Set<Exchange> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * A transport with its own pool and threads.
     *
     * @param settings of the pool and of TLS
     */
    public ApacheTransport(TransportSettings settings) {
        this(settings, InetAddress::getAllByName, new TimerAlarms());
    }

    ApacheTransport(TransportSettings settings, NameLookup.Resolver resolver, Alarms alarms) {
        this.alarms = alarms;
        this.names = new NameLookup(resolver);
        this.client = new HttpClients(settings, names, alarms).client();
    }

    @Override
    public WireResponse exchange(WireRequest request, ExchangeLimits limits) throws TransportException {
        HttpUriRequestBase message = Messages.of(request);
        var exchange = new Exchange(limits, message);
        attach(request, message, exchange);
        begin(exchange);
        try {
            return send(message, exchange, response -> new ResponseReader(exchange).read(response));
        } finally {
            running.remove(exchange);
        }
    }

    @Override
    public OpenResponse open(WireRequest request, ExchangeLimits limits, StreamLimits stream)
            throws TransportException {
        HttpUriRequestBase message = Messages.of(request);
        var exchange = new Exchange(limits, message);
        attach(request, message, exchange);
        begin(exchange);
        BodyStream body = null;
        try {
            OpenResponse answer =
                    send(message, exchange, response -> new ResponseReader(exchange).open(response, stream, alarms));
            body = answer.body();
            return answer;
        } finally {
            if (body == null) {
                running.remove(exchange);
            } else {
                body.whenOver(() -> running.remove(exchange));
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        running.forEach(Exchange::transportClosed);
        client.close(CloseMode.IMMEDIATE);
        names.close();
        alarms.close();
    }

    private static void attach(WireRequest request, HttpUriRequestBase message, Exchange exchange) {
        WireBody body = request.body();
        if (body != null) {
            Upload.attach(body, message, exchange);
        }
    }

    private void begin(Exchange exchange) throws TransportException {
        if (Thread.currentThread().isInterrupted()) {
            throw new TransportException(Kind.INTERRUPTED, exchange.phase(), exchange.progress(), null);
        }
        running.add(exchange);
        if (closed) { // after it was added: whoever closes meanwhile finds it
            running.remove(exchange);
            throw new IllegalStateException("the transport is closed");
        }
    }

    private <T> T send(HttpUriRequestBase message, Exchange exchange, Reading<T> reading) throws TransportException {
        var context = HttpClientContext.create();
        exchange.attachTo(context);
        Alarms.Alarm deadline = alarms.after(exchange.limits().attempt(), exchange::outOfTime);
        boolean done = false;
        try {
            ClassicHttpResponse response = client.executeOpen(null, message, context);
            T answer = reading.of(response);
            done = true;
            return answer;
        } catch (IOException e) {
            throw Failures.of(exchange, e);
        } catch (RuntimeException e) {
            // HttpClient's pool answers an abort or an interrupt with an unchecked CancellationException.
            throw Failures.ofAbort(exchange).orElseThrow(() -> e);
        } finally {
            deadline.off();
            if (!done) {
                exchange.discardConnection();
            }
        }
    }

    /** What is made of an answer. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(ClassicHttpResponse response) throws IOException;
    }
}
