package dev.holdfast.http;

import static dev.holdfast.http.TransportUnderTest.PATIENT;
import static dev.holdfast.http.TransportUnderTest.getRequest;
import static dev.holdfast.http.TransportUnderTest.postRequest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.http.TransportException.Kind;
import dev.holdfast.testing.Script;
import dev.holdfast.testing.ScriptedServer;
import java.net.InetAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** RUNTIME 71 and 72: an interrupt ends the exchange in every phase, the server sees it, and the flag stays. */
@Timeout(30)
final class TransportInterruptTest {

    @Test
    void sendsNothingWhenTheFlagIsSetOnEntry() throws Exception {
        try (var under = new TransportUnderTest()) {
            Thread.currentThread().interrupt();

            TransportException failure = under.failureOfGet(PATIENT);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure.kind()).isEqualTo(Kind.INTERRUPTED);
            assertThat(failure.progress()).isEqualTo(Progress.NOT_SENT);
            assertThat(under.server.connections()).isZero();
        }
    }

    @Test
    void endsAWaitForHeaders() throws Exception {
        try (var under = new TransportUnderTest(Script.afterReading().stall())) {
            BackgroundExchange exchange = start(under);
            exchange.awaitInside("ResponseParsers", "sun.nio.ch"); // reads: parsers are also made before that

            exchange.interrupt();

            assertInterrupted(exchange, Phase.HEADERS, Progress.MAYBE_SENT);
            under.server.awaitClientClose();
        }
    }

    @Test
    void endsABody() throws Exception {
        Script script = Script.afterReading()
                .head(200, "Content-Encoding: gzip", "Content-Length: 1000")
                .stall();
        try (var under = new TransportUnderTest(script)) {
            BackgroundExchange exchange = start(under);
            exchange.awaitInside("WireStream");

            exchange.interrupt();

            assertInterrupted(exchange, Phase.RESPONSE_BODY, Progress.RESPONSE_STARTED);
            under.server.awaitClientClose();
        }
    }

    @Test
    void endsAnErrorBody() throws Exception {
        try (var under = new TransportUnderTest(
                Script.afterReading().head(500, "Content-Length: 1000").stall())) {
            BackgroundExchange exchange = start(under);
            exchange.awaitInside("WireStream");

            exchange.interrupt();

            assertInterrupted(exchange, Phase.RESPONSE_BODY, Progress.RESPONSE_STARTED);
        }
    }

    @Test
    void endsAnUpload() throws Exception {
        try (var under = new TransportUnderTest(Script.beforeReading().waitFor(new CountDownLatch(1)))) {
            WireRequest request = postRequest(under.server.uri("/"), new byte[32 * 1024 * 1024]);
            var exchange = new BackgroundExchange(under.transport, request, PATIENT);
            exchange.awaitInside("WatchedSocket", "sun.nio.ch");

            exchange.interrupt();

            assertInterrupted(exchange, Phase.REQUEST_BODY, Progress.MAYBE_SENT);
        }
    }

    @Test
    void endsATlsHandshake() throws Exception {
        try (var under = new TransportUnderTest(Script.beforeReading().stall())) {
            WireRequest request = getRequest(URI.create(under.server.baseUrl().replace("http:", "https:")));
            var exchange = new BackgroundExchange(under.transport, request, PATIENT);
            exchange.awaitInside("SSLSocketInputRecord");

            exchange.interrupt();

            assertInterrupted(exchange, Phase.TLS, Progress.NOT_SENT);
            under.server.awaitClientClose();
        }
    }

    @Test
    void endsAConnect() throws Exception {
        try (var deaf = new DeafListener();
                var under = new TransportUnderTest()) {
            var exchange = new BackgroundExchange(under.transport, getRequest(deaf.uri()), PATIENT);
            exchange.awaitInside("SocketConnector", "sun.nio.ch.SocketChannelImpl");

            exchange.interrupt();

            assertInterrupted(exchange, Phase.CONNECT, Progress.NOT_SENT);
        }
    }

    @Test
    void endsANameLookup() throws Exception {
        var never = new CountDownLatch(1);
        var transport = new ApacheTransport(
                TransportSettings.defaults(),
                host -> {
                    Gates.await(never);
                    return new InetAddress[0];
                },
                new TimerAlarms());
        try (var under = new TransportUnderTest(ScriptedServer.start(), transport)) {
            WireRequest request = getRequest(URI.create("http://slow.example.test/"));
            var exchange = new BackgroundExchange(under.transport, request, PATIENT);
            exchange.awaitInside("NameLookup");

            exchange.interrupt();

            assertInterrupted(exchange, Phase.CONNECT, Progress.NOT_SENT);
        }
    }

    @RepeatedTest(20) // timing decides where exactly the pool meets the flag
    void endsAWaitForAPooledConnection() throws Exception {
        var settings = TransportSettings.defaults().withMostConnections(1);
        Script stall = Script.afterReading().stall();
        try (var under = new TransportUnderTest(ScriptedServer.start(stall), new ApacheTransport(settings))) {
            start(under);
            under.server.awaitRequest();
            BackgroundExchange second = start(under);
            second.awaitInside("PoolingHttpClientConnectionManager", "BasicFuture", "locks.LockSupport");

            second.interrupt();

            assertInterrupted(second, Phase.QUEUE, Progress.NOT_SENT);
        }
    }

    private static BackgroundExchange start(TransportUnderTest under) {
        return new BackgroundExchange(under.transport, getRequest(under.server.uri("/")), PATIENT);
    }

    private static void assertInterrupted(BackgroundExchange exchange, Phase phase, Progress progress) {
        TransportException failure = exchange.failure();
        assertThat(failure.kind()).isEqualTo(Kind.INTERRUPTED);
        assertThat(failure.phase()).isEqualTo(phase);
        assertThat(failure.progress()).isEqualTo(progress);
        assertThat(exchange.leftTheFlagSet()).isTrue();
    }
}
