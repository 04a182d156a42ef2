package dev.holdfast.http;

import static dev.holdfast.http.TransportUnderTest.PATIENT;
import static dev.holdfast.http.TransportUnderTest.getRequest;
import static dev.holdfast.http.TransportUnderTest.postRequest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.http.TransportException.Kind;
import dev.holdfast.testing.Script;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** RUNTIME 14 to 18 and 21: how far a request got is known, and one attempt is one request. */
@Timeout(30)
@ParameterizedClass
@EnumSource(TransportKind.class)
final class TransportProgressTest {

    @Parameter
    TransportKind kind;

    @Test
    void aRefusedConnectSentNothing() throws Exception {
        try (var under = new TransportUnderTest(kind)) {
            WireRequest request = getRequest(URI.create("http://127.0.0.1:" + freePort()));

            assertFailure(under.failureOf(request, PATIENT), Kind.CONNECT_FAILED, Phase.CONNECT, Progress.NOT_SENT);
        }
    }

    @Test
    void aLostAnswerMayHaveBeenAsked() throws Exception {
        try (var under = new TransportUnderTest(
                kind, Script.afterReading().reset(), Script.afterReading().close())) {
            WireRequest post = postRequest(under.server.uri("/"), new byte[] {1});

            assertLostAfterBody(under.failureOf(post, PATIENT), Progress.MAYBE_SENT);
            assertLostAfterBody(under.failureOf(post, PATIENT), Progress.MAYBE_SENT);
            assertThat(under.server.requests()).hasSize(2);
        }
    }

    @Test
    void aLostAnswerOnAUsedConnectionIsNotAskedForAgain() throws Exception {
        try (var under = new TransportUnderTest(
                kind, Script.respond(200, "ok"), Script.afterReading().reset())) {
            under.get();

            TransportException failure = under.failureOf(postRequest(under.server.uri("/"), new byte[1]), PATIENT);

            assertLostAfterBody(failure, Progress.MAYBE_SENT);
            assertThat(under.server.requests()).hasSize(2);
            assertThat(under.server.connections()).isEqualTo(1);
        }
    }

    /** RUNTIME 21: the JDK repeats what it takes for harmless; a change of that is to be noticed here. */
    @Test
    void aLostReadIsRepeatedByTheJdkAloneAndALostWriteByNobody() throws Exception {
        for (String method : new String[] {"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"}) {
            Script lost = Script.afterReading().close();
            try (var under = new TransportUnderTest(kind, lost, lost, lost)) {
                var request = new WireRequest(method, under.server.uri("/"), List.of(), null);

                assertFailure(
                        under.failureOf(request, PATIENT), Kind.CONNECTION_LOST, Phase.HEADERS, Progress.MAYBE_SENT);
                assertThat(under.server.requests()).hasSize(kind.requestsOfALost(method));
                assertThat(under.transport.mayResend(method)).isEqualTo(kind.requestsOfALost(method) > 1);
            }
        }
    }

    @Test
    void aConnectionThatTheServerClosedWhileIdleIsNoticedBeforeSending() throws Exception {
        // RUNTIME 16: on a dead connection a POST would look ambiguous though nothing arrived.
        try (var under = new TransportUnderTest(kind)) {
            for (int i = 0; i < 50; i++) {
                under.server.enqueue(Script.respond(200, "then closed").close());
                under.get();
                under.server.connection(i + 1).awaitClosed();
            }

            assertThat(under.server.requests()).hasSize(50);
            assertThat(under.server.connections()).isEqualTo(50);
        }
    }

    @Test
    void aPartOfTheHeadIsAStartedAnswerAndNeverAWholeOne() throws Exception {
        String[] starts = {
            "H", "HTTP/1.1 200", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nX-A", "HTTP/1.1 200 OK\r\nX-A: b\r\n"
        };
        for (String start : starts) {
            try (var under = new TransportUnderTest(
                    kind, Script.afterReading().send(start).close())) {

                WireRequest post = postRequest(under.server.uri("/"), new byte[1]);

                assertLostAfterBody(under.failureOf(post, PATIENT), kind.insideTheHead());
            }
        }
    }

    @Test
    void aCutBodyIsAStartedAnswer() throws Exception {
        try (var under = new TransportUnderTest(
                kind,
                Script.afterReading()
                        .head(200, "Content-Length: 10")
                        .send("12345")
                        .close(),
                Script.afterReading()
                        .head(200, "Transfer-Encoding: chunked")
                        .send("5\r\nhello\r\n")
                        .close())) {

            for (int i = 0; i < 2; i++) {
                assertFailure(
                        under.failureOfGet(PATIENT),
                        Kind.CONNECTION_LOST,
                        Phase.RESPONSE_BODY,
                        Progress.RESPONSE_STARTED);
            }
        }
    }

    @Test
    void whatIsNotHttpIsAStartedAnswer() throws Exception {
        try (var under = new TransportUnderTest(
                kind,
                Script.afterReading().send("SMTP ready\r\n\r\n".repeat(20)).close())) {

            assertFailure(under.failureOfGet(PATIENT), Kind.PROTOCOL, Phase.HEADERS, kind.insideTheHead());
        }
    }

    /** The JDK may learn of the end of a connection before it learns that it has sent the last byte. */
    private static void assertLostAfterBody(TransportException failure, Progress progress) {
        assertThat(failure.kind()).isEqualTo(Kind.CONNECTION_LOST);
        assertThat(failure.progress()).isEqualTo(progress);
        assertThat(failure.phase()).isIn(Phase.HEADERS, Phase.REQUEST_BODY);
    }

    private static void assertFailure(TransportException failure, Kind kind, Phase phase, Progress progress) {
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.phase()).isEqualTo(phase);
        assertThat(failure.progress()).isEqualTo(progress);
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
