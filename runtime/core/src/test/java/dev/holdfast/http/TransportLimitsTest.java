package dev.holdfast.http;

import static dev.holdfast.http.TransportUnderTest.PATIENT;
import static dev.holdfast.http.TransportUnderTest.getRequest;
import static dev.holdfast.http.TransportUnderTest.postRequest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.http.TransportException.Kind;
import dev.holdfast.testing.Script;
import dev.holdfast.testing.ScriptedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** RUNTIME 3, 5, 7, 9: a limit ends the exchange in every phase, and the server sees the connection close. */
@Timeout(60)
final class TransportLimitsTest {

    private final ManualAlarms alarms = new ManualAlarms();

    @Test
    void endsAWaitForHeaders() throws Exception {
        try (var under = with(Script.afterReading().stall())) {
            BackgroundExchange exchange = start(under);
            under.server.awaitRequest();
            exchange.awaitInside("AbstractMessageParser");

            alarms.passes(PATIENT.attempt());

            assertTimeout(exchange, Phase.HEADERS, Progress.MAYBE_SENT);
            under.server.awaitClientClose();
            assertThat(under.server.requests()).hasSize(1);
        }
    }

    @Test
    void endsABodyThatDrips() throws Exception {
        try (var under = with(Script.afterReading()
                .head(200, "Content-Length: 100000")
                .drip("x".repeat(100_000), Duration.ofMillis(30)))) {
            BackgroundExchange exchange = start(under);
            exchange.awaitInside("WireStream");

            alarms.passes(PATIENT.attempt());

            assertTimeout(exchange, Phase.RESPONSE_BODY, Progress.RESPONSE_STARTED);
            under.server.awaitClientClose();
        }
    }

    @Test
    void endsABodyThatStalls() throws Exception {
        Script chunks = Script.afterReading()
                .head(200, "Transfer-Encoding: chunked")
                .send("5\r\nhel")
                .stall();
        Script error = Script.afterReading()
                .head(503, "Content-Length: 10")
                .send("abc")
                .stall();
        for (Script script : new Script[] {chunks, error}) {
            try (var under = with(script)) {
                BackgroundExchange exchange = start(under);
                exchange.awaitInside("WireStream");

                alarms.passes(PATIENT.attempt());

                assertTimeout(exchange, Phase.RESPONSE_BODY, Progress.RESPONSE_STARTED);
                under.server.awaitClientClose();
            }
        }
    }

    @Test
    void endsAnUploadThatNobodyReads() throws Exception {
        try (var under = with(Script.beforeReading().waitFor(new CountDownLatch(1)))) {
            WireRequest request = postRequest(under.server.uri("/"), new byte[32 * 1024 * 1024]);
            var exchange = new BackgroundExchange(under.transport, request, PATIENT);
            exchange.awaitInside("WatchedSocket", "sun.nio.ch");

            alarms.passes(PATIENT.attempt());

            assertTimeout(exchange, Phase.REQUEST_BODY, Progress.MAYBE_SENT);
        }
    }

    @Test
    void bothLimitsEndATlsHandshake() throws Exception {
        for (Duration limit : new Duration[] {PATIENT.connect(), PATIENT.attempt()}) {
            try (var under = with(Script.beforeReading().stall())) {
                WireRequest request =
                        getRequest(URI.create(under.server.baseUrl().replace("http:", "https:")));
                var exchange = new BackgroundExchange(under.transport, request, PATIENT);
                exchange.awaitInside("SSLSocketInputRecord");

                alarms.passes(limit);

                assertTimeout(exchange, Phase.TLS, Progress.NOT_SENT);
                under.server.awaitClientClose();
            }
        }
    }

    @Test
    void bothLimitsEndAConnectThatNobodyAnswers() throws Exception {
        for (Duration limit : new Duration[] {PATIENT.connect(), PATIENT.attempt()}) {
            try (var deaf = new DeafListener();
                    var under = with()) {
                var exchange = new BackgroundExchange(under.transport, getRequest(deaf.uri()), PATIENT);
                exchange.awaitInside("SocketConnector", "sun.nio.ch.SocketChannelImpl");

                alarms.passes(limit);

                assertTimeout(exchange, Phase.CONNECT, Progress.NOT_SENT);
            }
        }
    }

    @Test
    void bothLimitsEndANameLookupThatHangs() throws Exception {
        for (Duration limit : new Duration[] {PATIENT.connect(), PATIENT.attempt()}) {
            try (var under = new TransportUnderTest(
                    ScriptedServer.start(), transport(TransportSettings.defaults(), TransportLimitsTest::hang))) {
                WireRequest request = getRequest(URI.create("http://slow.example.test/"));
                var exchange = new BackgroundExchange(under.transport, request, PATIENT);
                exchange.awaitInside("FutureTask");

                alarms.passes(limit);

                assertTimeout(exchange, Phase.CONNECT, Progress.NOT_SENT);
            }
        }
    }

    @Test
    void theConnectLimitEndsWithTheConnection() throws Exception {
        var gate = new CountDownLatch(1);
        try (var under = with(Script.afterReading().waitFor(gate).head(204))) {
            BackgroundExchange exchange = start(under);
            under.server.awaitRequest();

            alarms.passes(PATIENT.connect());
            gate.countDown();

            assertThat(exchange.response().status()).isEqualTo(204);
        }
    }

    @Test
    void endsAWaitForAPooledConnectionAndLeavesThePoolUnharmed() throws Exception {
        var gate = new CountDownLatch(1);
        Script held = Script.afterReading().waitFor(gate).head(204);
        try (var under = new TransportUnderTest(
                ScriptedServer.start(held, Script.respond(200, "")),
                transport(oneConnection(), InetAddress::getAllByName))) {
            BackgroundExchange first = start(under);
            under.server.awaitRequest();
            var shorter = new ExchangeLimits(Duration.ofSeconds(1), PATIENT.connect(), 1, 1);
            var second = new BackgroundExchange(under.transport, getRequest(under.server.uri("/")), shorter);
            second.awaitInside("PoolingHttpClientConnectionManager");

            alarms.passes(shorter.attempt());

            assertTimeout(second, Phase.QUEUE, Progress.NOT_SENT);
            gate.countDown();
            assertThat(first.response().status()).isEqualTo(204);
            assertThat(under.get().status()).isEqualTo(200);
        }
    }

    @Test
    void waitsForAPooledConnectionWhileThereIsTime() throws Exception {
        var gate = new CountDownLatch(1);
        Script held = Script.afterReading().waitFor(gate).head(204);
        try (var under = new TransportUnderTest(
                ScriptedServer.start(held, Script.respond(200, "")),
                transport(oneConnection(), InetAddress::getAllByName))) {
            BackgroundExchange first = start(under);
            under.server.awaitRequest();
            BackgroundExchange second = start(under);
            second.awaitInside("PoolingHttpClientConnectionManager");

            gate.countDown();

            assertThat(first.response().status()).isEqualTo(204);
            assertThat(second.response().status()).isEqualTo(200);
            assertThat(under.server.connections()).isEqualTo(1);
        }
    }

    private TransportUnderTest with(Script... scripts) throws IOException {
        return new TransportUnderTest(
                ScriptedServer.start(scripts), transport(TransportSettings.defaults(), InetAddress::getAllByName));
    }

    private ApacheTransport transport(TransportSettings settings, NameLookup.Resolver resolver) {
        return new ApacheTransport(settings, resolver, alarms);
    }

    private static TransportSettings oneConnection() {
        return TransportSettings.defaults().withMostConnections(1);
    }

    private static InetAddress[] hang(String host) {
        Gates.await(new CountDownLatch(1));
        return new InetAddress[0];
    }

    private static BackgroundExchange start(TransportUnderTest under) {
        return new BackgroundExchange(under.transport, getRequest(under.server.uri("/")), PATIENT);
    }

    private static void assertTimeout(BackgroundExchange exchange, Phase phase, Progress progress) {
        TransportException failure = exchange.failure();
        assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
        assertThat(failure.phase()).isEqualTo(phase);
        assertThat(failure.progress()).isEqualTo(progress);
        assertThat(exchange.leftTheFlagSet()).isFalse(); // RUNTIME 76
    }
}
