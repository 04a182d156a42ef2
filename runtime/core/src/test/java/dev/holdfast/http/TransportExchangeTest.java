package dev.holdfast.http;

import static dev.holdfast.http.TransportUnderTest.PATIENT;
import static dev.holdfast.http.TransportUnderTest.getRequest;
import static dev.holdfast.http.TransportUnderTest.postRequest;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.testing.CapturedRequest;
import dev.holdfast.testing.Script;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
@ParameterizedClass
@EnumSource(TransportKind.class)
final class TransportExchangeTest {

    @Parameter
    TransportKind kind;

    @Test
    void sendsWhatItWasGivenAndOnlyTheHeadersOfFraming() throws Exception {
        try (var under = new TransportUnderTest(kind, Script.respond(200, "ok"))) {
            var request = new WireRequest(
                    "PATCH",
                    under.server.uri("/a%2Fb/%C3%A9;v=1/c.d?x=1&y=%20&z[0]=a"
                            .replace("[", "%5B")
                            .replace("]", "%5D")),
                    List.of(new WireHeader("X-Twice", "1"), new WireHeader("X-Twice", "2")),
                    new BytesBody("application/merge-patch+json", "{\"a\":\"é\"}".getBytes(UTF_8)));

            under.transport.exchange(request, PATIENT);

            CapturedRequest seen = under.server.requests().get(0);
            assertThat(seen.method()).isEqualTo("PATCH");
            assertThat(seen.target()).isEqualTo("/a%2Fb/%C3%A9;v=1/c.d?x=1&y=%20&z%5B0%5D=a");
            assertThat(seen.text()).isEqualTo("{\"a\":\"é\"}");
            assertThat(seen.header("x-twice")).containsExactly("1", "2");
            assertThat(seen.headers().stream().map(Map.Entry::getKey).distinct())
                    .contains("x-twice", "accept-encoding", "content-type", "content-length", "host")
                    .containsAll(kind.ownHeaders())
                    .hasSize(6);
            assertThat(seen.header("content-type")).containsExactly("application/merge-patch+json");
            assertThat(seen.header("accept-encoding")).containsExactly("gzip");
        }
    }

    @Test
    void handsOverStatusHeadersAndBody() throws Exception {
        try (var under = new TransportUnderTest(
                kind, Script.respond(201, "{\"id\":7}", "X-Request-Id: r-1", "Warning: one", "warning: two"))) {

            WireResponse response = under.get();

            assertThat(response.status()).isEqualTo(201);
            assertThat(new String(response.body(), UTF_8)).isEqualTo("{\"id\":7}");
            assertThat(response.headers().first("x-request-id")).contains("r-1");
            assertThat(response.headers().all("WARNING")).containsExactly("one", "two");
            assertThat(response.truncated()).isFalse();
        }
    }

    @Test
    void sendsLatinHeaderValuesAndReadsThem() throws Exception {
        try (var under = new TransportUnderTest(kind, Script.respond(200, "", "X-Name: Zo\u00eb"))) {
            String name = kind.sendable("Zo\u00eb", "Zoe");
            var request = new WireRequest("GET", under.server.uri("/"), List.of(new WireHeader("X-Name", name)), null);

            WireResponse response = under.transport.exchange(request, PATIENT);

            assertThat(under.server.requests().get(0).header("x-name")).containsExactly(name);
            assertThat(response.headers().first("X-Name")).contains("Zo\u00eb");
        }
    }

    @Test
    void redirectsAndRefusalsAreAnswersAndNothingIsSentAgain() throws Exception {
        // RUNTIME 21, 79: one exchange, one request.
        try (var under = new TransportUnderTest(
                kind,
                Script.respond(302, "", "Location: /elsewhere"),
                Script.respond(401, "", "WWW-Authenticate: Basic realm=\"x\""),
                Script.respond(503, "", "Retry-After: 0"),
                Script.respond(408, "", "Connection: close"))) {

            assertThat(under.get().status()).isEqualTo(302);
            assertThat(under.get().status()).isEqualTo(401);
            assertThat(under.get().status()).isEqualTo(503);
            assertThat(under.get().status()).isEqualTo(408);
            assertThat(under.server.requests()).hasSize(4);
        }
    }

    @Test
    void cookiesAreNotKept() throws Exception {
        try (var under = new TransportUnderTest(
                kind, Script.respond(200, "", "Set-Cookie: a=b; Path=/"), Script.respond(200, ""))) {
            under.get();

            under.get();

            assertThat(under.server.requests().get(1).header("cookie")).isEmpty();
        }
    }

    @Test
    void answersWithoutBodyAreEmpty() throws Exception {
        try (var under = new TransportUnderTest(
                kind,
                Script.afterReading().head(204),
                Script.afterReading().head(304, "Content-Encoding: gzip"),
                Script.afterReading().head(200, "Content-Length: 1000", "Content-Encoding: gzip"))) {
            var head = new WireRequest("HEAD", under.server.uri("/"), List.of(), null);

            assertThat(under.get().body()).isEmpty();
            assertThat(under.get().status()).isEqualTo(304);
            assertThat(under.transport.exchange(head, PATIENT).body()).isEmpty();
            assertThat(under.server.connections()).isEqualTo(1);
        }
    }

    @Test
    void connectionsAreUsedAgain() throws Exception {
        try (var under = new TransportUnderTest(
                kind, Script.respond(200, "1"), Script.respond(404, "2"), Script.respond(200, "3"))) {

            under.get();
            under.get();
            under.get();

            assertThat(under.server.connections()).isEqualTo(1);
        }
    }

    @Test
    void informationalAnswersArePassedOver() throws Exception {
        try (var under = new TransportUnderTest(
                kind,
                Script.afterReading()
                        .head(103, "Link: </a>")
                        .head(200, "Content-Length: 2")
                        .send("ok"))) {

            assertThat(under.get().status()).isEqualTo(200);
        }
    }

    @Test
    void refusesHeadersThatTheTransportWritesWithoutShowingTheValue() throws Exception {
        // RUNTIME 90
        try (var under = new TransportUnderTest(kind)) {
            var request = new WireRequest(
                    "GET", under.server.uri("/"), List.of(new WireHeader("X-Token", "s3cr3t\r\nHost: x")), null);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> under.transport.exchange(request, PATIENT))
                    .withMessageContaining("X-Token")
                    .withMessageNotContaining("s3cr3t");
            assertThat(under.server.connections()).isZero();
        }
    }

    @Test
    void requestsAndResponsesDoNotPrintWhatTheyCarry() throws Exception {
        try (var under = new TransportUnderTest(kind, Script.respond(200, "hidden-body", "X-Secret: hidden-value"))) {
            WireRequest post = postRequest(under.server.uri("/hidden-path?hidden=1"), "hidden-body".getBytes(UTF_8));

            WireResponse response = under.transport.exchange(post, PATIENT);

            assertThat(post + " " + post.body() + " " + response)
                    .containsIgnoringCase("X-Secret")
                    .doesNotContain("hidden");
            assertThat(getRequest(under.server.uri("/")).toString()).startsWith("GET http://");
        }
    }
}
