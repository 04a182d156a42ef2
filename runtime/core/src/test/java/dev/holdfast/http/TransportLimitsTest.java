package dev.holdfast.http;

import static dev.holdfast.http.TransportUnderTest.PATIENT;
import static dev.holdfast.http.TransportUnderTest.getRequest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.http.TransportException.Kind;
import dev.holdfast.testing.Script;
import dev.holdfast.testing.ScriptedServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** RUNTIME 3, 5, 6, 7, 9: a limit ends the exchange in every phase, and the server sees the connection close. */
@Timeout(60)
@ParameterizedClass
@EnumSource(TransportKind.class)
final class TransportLimitsTest {

    @Parameter
    TransportKind kind;

    private final ManualAlarms alarms = new ManualAlarms();

    @Test
    void endsAWaitForHeaders() throws Exception {
        try (var under = with(Script.afterReading().stall())) {
            BackgroundExchange exchange = start(under);
            under.server.awaitRequest();
            exchange.awaitInside(kind.waitsForHeaders());

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
            var body = new EndlessBody();
            var exchange = new BackgroundExchange(under.transport, body.put(under), PATIENT);
            body.awaitLeaving();

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
                kind.awaitHandshake(exchange, under.server);

                alarms.passes(limit);

                assertTimeout(exchange, kind.handshake(), Progress.NOT_SENT);
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
                exchange.awaitInside(kind.waitsForConnect());

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

    private TransportUnderTest with(Script... scripts) throws IOException {
        return new TransportUnderTest(ScriptedServer.start(scripts), kind.make(TransportSettings.defaults(), alarms));
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
