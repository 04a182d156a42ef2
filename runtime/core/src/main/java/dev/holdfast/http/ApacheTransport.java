package dev.holdfast.http;

import java.io.IOException;
import java.net.InetAddress;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
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
    private final ExchangeRunner runner;

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
        this.runner = new ExchangeRunner(alarms);
    }

    @Override
    public WireResponse exchange(WireRequest request, ExchangeLimits limits) throws TransportException {
        HttpUriRequestBase message = Messages.of(request);
        Exchange exchange = begin(request, message, limits);
        return runner.exchange(exchange, () -> send(message, exchange));
    }

    @Override
    public OpenResponse open(WireRequest request, ExchangeLimits limits, StreamLimits stream)
            throws TransportException {
        HttpUriRequestBase message = Messages.of(request);
        Exchange exchange = begin(request, message, limits);
        return runner.open(exchange, () -> send(message, exchange), stream);
    }

    @Override
    public void close() {
        runner.close();
        client.close(CloseMode.IMMEDIATE);
        names.close();
        alarms.close();
    }

    private static Exchange begin(WireRequest request, HttpUriRequestBase message, ExchangeLimits limits) {
        var exchange = new Exchange(limits, new ApacheWire(message));
        WireBody body = request.body();
        if (body != null) {
            Upload.attach(body, message, exchange);
        }
        return exchange;
    }

    private Answer send(HttpUriRequestBase message, Exchange exchange) throws IOException {
        var context = HttpClientContext.create();
        ApacheWire.attach(exchange, context);
        return ApacheWire.answer(client.executeOpen(null, message, context));
    }
}
