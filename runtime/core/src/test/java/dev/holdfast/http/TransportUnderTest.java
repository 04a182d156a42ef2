package dev.holdfast.http;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.testing.Script;
import dev.holdfast.testing.ScriptedServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** A transport and a scripted server, with the few calls that tests of exchanges repeat. */
final class TransportUnderTest implements AutoCloseable {

    /** Limits that no test waits for. */
    static final ExchangeLimits PATIENT =
            new ExchangeLimits(Duration.ofMinutes(10), Duration.ofMinutes(5), 1 << 20, 1 << 16);

    final ScriptedServer server;
    final Transport transport;

    TransportUnderTest(TransportKind kind, Script... scripts) throws IOException {
        this(ScriptedServer.start(scripts), kind.make(TransportSettings.defaults()));
    }

    TransportUnderTest(ScriptedServer server, Transport transport) {
        this.server = server;
        this.transport = transport;
    }

    WireResponse get() throws TransportException {
        return transport.exchange(getRequest(server.uri("/")), PATIENT);
    }

    TransportException failureOfGet(ExchangeLimits limits) {
        return failureOf(getRequest(server.uri("/")), limits);
    }

    TransportException failureOf(WireRequest request, ExchangeLimits limits) {
        return catchThrowableOfType(TransportException.class, () -> transport.exchange(request, limits));
    }

    static WireRequest getRequest(URI uri) {
        return new WireRequest("GET", uri, List.of(), null);
    }

    static WireRequest postRequest(URI uri, byte[] body) {
        return new WireRequest("POST", uri, List.of(), new BytesBody("application/json", body));
    }

    @Override
    public void close() throws IOException {
        transport.close();
        server.close();
    }
}
