package dev.holdfast.http;

import static dev.holdfast.http.TransportUnderTest.PATIENT;
import static dev.holdfast.http.TransportUnderTest.getRequest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.http.TransportException.Kind;
import dev.holdfast.testing.Script;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** RUNTIME 71 and 72: an interrupt ends the exchange in every phase, the server sees it, and the flag stays. */
@Timeout(30)
@ParameterizedClass
@EnumSource(TransportKind.class)
final class TransportInterruptTest {

    @Parameter
    TransportKind kind;

    @Test
    void sendsNothingWhenTheFlagIsSetOnEntry() throws Exception {
        try (var under = new TransportUnderTest(kind)) {
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
        try (var under = new TransportUnderTest(kind, Script.afterReading().stall())) {
            BackgroundExchange exchange = start(under);
            under.server.awaitRequest();
            exchange.awaitInside(kind.waitsForHeaders());

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
        try (var under = new TransportUnderTest(kind, script)) {
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
                kind, Script.afterReading().head(500, "Content-Length: 1000").stall())) {
            BackgroundExchange exchange = start(under);
            exchange.awaitInside("WireStream");

            exchange.interrupt();

            assertInterrupted(exchange, Phase.RESPONSE_BODY, Progress.RESPONSE_STARTED);
        }
    }

    @Test
    void endsAnUpload() throws Exception {
        try (var under = new TransportUnderTest(kind, Script.beforeReading().waitFor(new CountDownLatch(1)))) {
            var body = new EndlessBody();
            var exchange = new BackgroundExchange(under.transport, body.put(under), PATIENT);
            body.awaitLeaving();

            exchange.interrupt();

            assertInterrupted(exchange, Phase.REQUEST_BODY, Progress.MAYBE_SENT);
        }
    }

    @Test
    void endsATlsHandshake() throws Exception {
        try (var under = new TransportUnderTest(kind, Script.beforeReading().stall())) {
            WireRequest request = getRequest(URI.create(under.server.baseUrl().replace("http:", "https:")));
            var exchange = new BackgroundExchange(under.transport, request, PATIENT);
            kind.awaitHandshake(exchange, under.server);

            exchange.interrupt();

            assertInterrupted(exchange, kind.handshake(), Progress.NOT_SENT);
            under.server.awaitClientClose();
        }
    }

    @Test
    void endsAConnect() throws Exception {
        try (var deaf = new DeafListener();
                var under = new TransportUnderTest(kind)) {
            var exchange = new BackgroundExchange(under.transport, getRequest(deaf.uri()), PATIENT);
            exchange.awaitInside(kind.waitsForConnect());

            exchange.interrupt();

            assertInterrupted(exchange, Phase.CONNECT, Progress.NOT_SENT);
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
