package dev.holdfast.http;

import static dev.holdfast.http.TransportUnderTest.PATIENT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.http.TransportException.Kind;
import dev.holdfast.testing.Script;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** RUNTIME 83 to 85 and 89: what a body may be. */
@Timeout(30)
@ParameterizedClass
@EnumSource(TransportKind.class)
final class TransportBodyTest {

    @Parameter
    TransportKind kind;

    private static final ExchangeLimits SMALL =
            new ExchangeLimits(Duration.ofSeconds(20), Duration.ofSeconds(20), 1000, 100);

    @Test
    void takesABodyOfExactlyTheCap() throws Exception {
        try (var under = new TransportUnderTest(kind, Script.respond(200, "x".repeat(1000)))) {
            WireResponse response =
                    under.transport.exchange(TransportUnderTest.getRequest(under.server.uri("/")), SMALL);

            assertThat(response.body()).hasSize(1000);
        }
    }

    @Test
    void refusesALargerContentLengthBeforeReading() throws Exception {
        try (var under = new TransportUnderTest(
                kind, Script.afterReading().head(200, "Content-Length: 1001").stall())) {

            assertRefused(under.failureOfGet(SMALL), Kind.TOO_LARGE, Phase.RESPONSE_BODY);
            under.server.awaitClientClose();
        }
    }

    @Test
    void refusesTheFirstByteOverTheCap() throws Exception {
        try (var under = new TransportUnderTest(
                kind,
                Script.afterReading()
                        .head(200, "Transfer-Encoding: chunked")
                        .send("3e9\r\n" + "x".repeat(1001))
                        .stall())) {

            assertRefused(under.failureOfGet(SMALL), Kind.TOO_LARGE, Phase.RESPONSE_BODY);
            under.server.awaitClientClose();
        }
    }

    @Test
    void cutsErrorBodiesOffInsteadOfFailing() throws Exception {
        try (var under = new TransportUnderTest(
                kind, Script.respond(500, "e".repeat(101)), Script.respond(500, "e".repeat(100)))) {
            var request = TransportUnderTest.getRequest(under.server.uri("/"));

            WireResponse over = under.transport.exchange(request, SMALL);
            WireResponse exact = under.transport.exchange(request, SMALL);

            assertThat(over.body()).hasSize(100);
            assertThat(over.truncated()).isTrue();
            assertThat(exact.body()).hasSize(100);
            assertThat(exact.truncated()).isFalse();
        }
    }

    @Test
    void anErrorsStatusCountsEvenIfItsBodyIsCutOrUnreadable() throws Exception {
        try (var under = new TransportUnderTest(
                kind,
                Script.afterReading()
                        .head(400, "Content-Length: 50")
                        .send("part")
                        .close(),
                Script.respond(503, "unreadable", "Content-Encoding: br"),
                Script.respond(502, "not gzip", "Content-Encoding: gzip"))) {

            WireResponse cut = under.get();

            assertThat(cut.status()).isEqualTo(400);
            assertThat(cut.truncated()).isTrue();
            assertThat(new String(cut.body(), UTF_8)).isEqualTo("part");
            assertThat(under.get().status()).isEqualTo(503);
            assertThat(under.get().status()).isEqualTo(502);
        }
    }

    @Test
    void undoesOneLayerOfGzip() throws Exception {
        try (var under = new TransportUnderTest(
                kind,
                Script.respond(200, gzip("hello".getBytes(UTF_8)), "Content-Encoding: GZIP"),
                Script.respond(200, gzip("error".getBytes(UTF_8)), "Content-Encoding: gzip"),
                Script.respond(200, new byte[0], "Content-Encoding: gzip"))) {

            assertThat(under.get().body()).isEqualTo("hello".getBytes(UTF_8));
            assertThat(under.get().body()).isEqualTo("error".getBytes(UTF_8));
            assertThat(under.get().body()).isEmpty();
            assertThat(under.server.connections()).isEqualTo(1);
        }
    }

    @Test
    void countsTheCapOnDecodedBytes() throws Exception {
        byte[] zeros = new byte[100_000];
        try (var under = new TransportUnderTest(kind, Script.respond(200, gzip(zeros), "Content-Encoding: gzip"))) {

            assertRefused(under.failureOfGet(SMALL), Kind.TOO_LARGE, Phase.RESPONSE_BODY);
        }
    }

    @Test
    void refusesABodyThatInflatesBeyondReason() throws Exception {
        var generous = new ExchangeLimits(Duration.ofSeconds(20), Duration.ofSeconds(20), 1 << 30, 100);
        byte[] bomb = gzip(new byte[100 * 1024 * 1024]);
        try (var under = new TransportUnderTest(kind, Script.respond(200, bomb, "Content-Encoding: gzip"))) {

            assertRefused(under.failureOfGet(generous), Kind.TOO_LARGE, Phase.RESPONSE_BODY);
        }
    }

    @Test
    void refusesEncodingsThatNobodyAskedFor() throws Exception {
        byte[] twice = gzip(gzip(new byte[10]));
        try (var under = new TransportUnderTest(
                kind,
                Script.respond(200, twice, "Content-Encoding: gzip, gzip"),
                Script.respond(200, twice, "Content-Encoding: gzip", "Content-Encoding: gzip"),
                Script.respond(200, "x", "Content-Encoding: br"),
                Script.respond(200, "not gzip at all", "Content-Encoding: gzip"))) {

            for (int i = 0; i < 4; i++) {
                assertRefused(under.failureOfGet(PATIENT), Kind.BAD_ENCODING, Phase.DECODE);
            }
        }
    }

    @Test
    void tellsABrokenEncodingFromABrokenConnection() throws Exception {
        byte[] whole = gzip("hello, hello, hello".getBytes(UTF_8));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        try (var under = new TransportUnderTest(
                kind,
                Script.respond(200, half, "Content-Encoding: gzip"),
                Script.afterReading()
                        .head(200, "Content-Encoding: gzip", "Content-Length: " + whole.length)
                        .send(half)
                        .close(),
                Script.afterReading()
                        .head(200, "Content-Encoding: gzip", "Transfer-Encoding: chunked")
                        .send(Integer.toHexString(whole.length) + "\r\n")
                        .send(whole)
                        .send("\r\n")
                        .close())) {

            assertRefused(under.failureOfGet(PATIENT), Kind.BAD_ENCODING, Phase.DECODE);
            assertRefused(under.failureOfGet(PATIENT), Kind.CONNECTION_LOST, Phase.RESPONSE_BODY);
            assertRefused(under.failureOfGet(PATIENT), Kind.CONNECTION_LOST, Phase.RESPONSE_BODY);
        }
    }

    @Test
    void refusesTwoLengthsThatDiffer() throws Exception {
        try (var under = new TransportUnderTest(
                kind,
                Script.afterReading()
                        .head(200, "Content-Length: 5", "Content-Length: 6")
                        .send("123456"))) {

            assertRefused(under.failureOfGet(PATIENT), Kind.PROTOCOL, Phase.HEADERS);
        }
    }

    @Test
    void refusesHeadersWithoutEnd() throws Exception {
        try (var under = new TransportUnderTest(
                kind,
                Script.afterReading().send("HTTP/1.1 200 OK\r\n" + "X-Filler: y\r\n".repeat(100_000)),
                Script.afterReading().send("HTTP/1.1 200 OK\r\nX-Long: " + "y".repeat(70_000) + "\r\n\r\n"),
                Script.afterReading()
                        .send("HTTP/1.1 204 OK\r\n" + ("X-Long: " + "y".repeat(30_000) + "\r\n").repeat(3) + "\r\n"))) {

            for (int i = 0; i < 3; i++) {
                TransportException failure = under.failureOfGet(PATIENT);

                assertThat(failure.kind()).isEqualTo(Kind.PROTOCOL);
                assertThat(failure.phase()).isEqualTo(Phase.HEADERS);
                assertThat(failure.progress()).isGreaterThanOrEqualTo(kind.insideTheHead());
            }
        }
    }

    @Test
    void bytesBehindTheBodyAreNotTakenForTheNextAnswer() throws Exception {
        String smuggled = "HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nsmuggled";
        try (var under = new TransportUnderTest(
                kind,
                Script.afterReading().head(200, "Content-Length: 5").send("hello" + smuggled),
                Script.respond(200, "honest"))) {
            under.get();

            WireResponse next = under.get();

            assertThat(new String(next.body(), UTF_8)).isEqualTo("honest");
            assertThat(under.server.connections()).isEqualTo(kind.connectionsAfterSmuggling());
        }
    }

    private static void assertRefused(TransportException failure, Kind kind, Phase phase) {
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.phase()).isEqualTo(phase);
        assertThat(failure.progress()).isIn(Progress.RESPONSE_STARTED, Progress.COMPLETE);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }
}
