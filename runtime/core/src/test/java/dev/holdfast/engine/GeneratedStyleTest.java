package dev.holdfast.engine;

import static dev.holdfast.testing.Script.respond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.holdfast.annotation.Jitter;
import dev.holdfast.annotation.KeySource;
import dev.holdfast.annotation.ParameterStyle;
import dev.holdfast.client.ApiException;
import dev.holdfast.client.CallFailure;
import dev.holdfast.client.CallOptions;
import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.FailureClass;
import dev.holdfast.client.IdempotencyKey;
import dev.holdfast.client.Outcome;
import dev.holdfast.client.Response;
import dev.holdfast.testing.CapturedRequest;
import dev.holdfast.testing.ScriptedServer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client written by hand as the processor writes it: the API that generated code uses, on the wire. */
@Timeout(20)
final class GeneratedStyleTest {
    private ScriptedServer server;
    private Payments payments;

    @BeforeEach
    void start() throws IOException {
        server = ScriptedServer.start();
        payments = new Payments(ClientConfig.builder()
                .baseUrl(server.baseUrl() + "/v1")
                .secret("payments-key", () -> "sk_test")
                .build());
    }

    @AfterEach
    void close() throws IOException {
        payments.close();
        server.close();
    }

    @Test
    void sendsAFormWithKeyAndHeaders() {
        server.enqueue(respond(200, "{\"id\":\"re_1\",\"status\":\"pending\"}", "Content-Type: application/json"));

        Refund refund = payments.create(
                new RefundCreate("ch 1", List.of("a", "b")), IdempotencyKey.verbatim("k1"), CallOptions.none());

        assertThat(refund).isEqualTo(new Refund("re_1", new Status("pending")));
        CapturedRequest request = server.requests().get(0);
        assertThat(request.method() + " " + request.target()).isEqualTo("POST /v1/refunds");
        assertThat(request.text()).isEqualTo("charge=ch+1&tags%5B0%5D=a&tags%5B1%5D=b");
        assertThat(request.header("content-type")).containsExactly("application/x-www-form-urlencoded");
        assertThat(request.header("idempotency-key")).containsExactly("k1");
        assertThat(request.header("authorization")).containsExactly("Bearer sk_test");
        assertThat(request.header("accept")).containsExactly("application/json");
        assertThat(request.header("user-agent")).containsExactly("acme-shop holdfast/" + HoldfastVersion.VALUE);
        assertThat(request.header("payments-version")).containsExactly("2025-01-01");
    }

    @Test
    void writesPathAndQueryAsScalars() {
        server.enqueue(respond(200, "[{\"id\":\"re_1\",\"status\":\"new\"}]"));

        List<Refund> refunds = payments.list(new Status("in/progress"), LocalDate.of(2025, 1, 31), List.of(1, 2));

        assertThat(refunds).hasSize(1);
        assertThat(server.requests().get(0).target())
                .isEqualTo("/v1/states/in%2Fprogress/refunds?since=2025-01-31&ids=1,2");
    }

    @Test
    void keepsTheAnswerBesideTheResult() {
        server.enqueue(respond(200, "{\"id\":\"re_1\"}", "X-Page: 2"), respond(204, ""));

        Response<Refund> response = Response.of(options ->
                payments.create(new RefundCreate("ch_1", List.of()), IdempotencyKey.of("order", "1"), options));
        Response<Void> deleted = payments.delete("re_1");

        assertThat(response.body().id()).isEqualTo("re_1");
        assertThat(response.headers().first("x-page")).contains("2");
        assertThat(response.report().attempts()).hasSize(1);
        assertThat(response.report().keyFingerprint()).matches("[0-9a-f]{8}");
        assertThat(deleted.status()).isEqualTo(204);
        assertThatIllegalStateException().isThrownBy(() -> Response.of(options -> "no call"));
    }

    @Test
    void readsTextBytesAndGenericTypes() {
        server.enqueue(
                respond(200, new byte[] {(byte) 0xe4}, "Content-Type: text/plain; charset=ISO-8859-1"),
                respond(200, new byte[] {1, 2}),
                respond(200, "{\"a\":{\"id\":\"re_1\"}}"));

        assertThat(payments.engine.call(Payments.GET).path("id", 1).sendText()).isEqualTo("\u00e4");
        assertThat(payments.engine.call(Payments.GET).path("id", 1).sendBytes()).containsExactly(1, 2);
        assertThat(payments.engine
                        .call(Payments.GET)
                        .path("id", 1)
                        .send(new TypeReference<Map<String, Refund>>() {})
                        .get("a")
                        .id())
                .isEqualTo("re_1");
    }

    /** RUNTIME 87. */
    @Test
    void doesNotReadWhatIsNoJson() {
        server.enqueue(respond(200, "{}", "Content-Type: text/html"), respond(200, ""), respond(200, "{"));

        for (int i = 0; i < 3; i++) {
            var thrown = catchThrowableOfType(
                    PaymentsException.class,
                    () -> payments.engine.call(Payments.GET).path("id", 1).send(Refund.class));
            assertThat(thrown.outcome()).isEqualTo(Outcome.UNREADABLE);
            assertThat(thrown.failure()).contains(FailureClass.DECODE);
        }
    }

    @Test
    void readsJsonOfAnySubtypeAndNothingFromAnAnswerWithoutContent() {
        server.enqueue(
                respond(200, "{\"id\":\"1\"}", "Content-Type: application/hal+json; charset=utf-8"), respond(204, ""));

        Refund first = payments.engine.call(Payments.GET).path("id", 1).send(Refund.class);
        Refund second = payments.engine.call(Payments.GET).path("id", 1).send(Refund.class);

        assertThat(first.id()).isEqualTo("1");
        assertThat(second).isNull();
    }

    @Test
    void takesAnAnswerWithoutContentWhereThereMayBeNone() {
        server.enqueue(respond(202, ""), respond(205, ""), respond(202, ""));

        assertThat(payments.engine.call(Payments.GET).path("id", 1).orNull().<Refund>send(Refund.class))
                .isNull();
        assertThat(payments.engine.call(Payments.GET).path("id", 1).sendList(Refund.class))
                .isEmpty();
        assertThatThrownBy(
                        () -> payments.engine.call(Payments.GET).path("id", 1).send(Refund.class))
                .hasMessageContaining("202 decode");
    }

    @Test
    void refusesWhatTheCallerGotWrongBeforeAnythingIsSent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> payments.engine.call(Payments.GET).path("id", null))
                .withMessage("id: null, but the path needs a value");
        for (String header : List.of("Authorization", "User-Agent", "Idempotency-Key")) {
            var options = CallOptions.builder().header(header, "hush").build();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> payments.create(
                            new RefundCreate("ch_1", List.of()), IdempotencyKey.of("order", "1"), options))
                    .withMessageContaining(header)
                    .withMessageNotContaining("hush");
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void throwsTheProvidersOwnException() {
        server.enqueue(respond(404, "{\"error\":\"none\"}", "Request-Id: req_1"));

        assertThat(catchThrowableOfType(
                        PaymentsException.class,
                        () -> payments.engine.call(Payments.GET).path("id", 1).send(Refund.class)))
                .hasMessageMatching("payments getRefund failed after 1 attempt in .*: 404 client error, not retryable"
                        + " \\(request req_1\\)");
    }

    record RefundCreate(String charge, List<String> tags) {}

    record Refund(String id, Status status) {}

    record Status(@JsonValue String value) {}

    static final class PaymentsException extends ApiException {
        private static final long serialVersionUID = 1L;

        PaymentsException(CallFailure failure) {
            super(failure);
        }
    }

    private static final class Payments implements AutoCloseable {
        private static final Provider PROVIDER = Provider.of("payments", "https://payments.example.com", "acme-shop")
                .requestId("request-id")
                .bearer("payments-key", "env:PAYMENTS_KEY")
                .header("Payments-Version", "2025-01-01")
                .keys(KeyRule.raw().most(255).margin("5m").replays("2xx", "402", "5xx"))
                .breaker(BreakerSpec.scope("provider")
                        .window("30s")
                        .opensAt("50% over 20 calls")
                        .slow("80% over 2500ms")
                        .pause("15s..2m x2")
                        .probes(3))
                .limit(LimitSpec.bucket("provider")
                        .rate("80/s", "100000/day")
                        .burst(20)
                        .queue("250ms"))
                .bulkhead("provider", 40)
                .budget("provider", "500 tokens, 14 transient, 5 throttled")
                .retryAfter("4s", "15m", "1s")
                .responseLimit("4MiB")
                .timeout("10s", "3s", "1s")
                .errors(PaymentsException::new);

        private static final Operation CREATE = Operation.post("PostRefunds", "/refunds")
                .timeout("20s", "6s", "1s")
                .retry(3, "250ms..2s x2", Jitter.FULL)
                .never(FailureClass.SERVER_ERROR)
                .idempotencyKey("Idempotency-Key", KeySource.CALLER, "24h");

        private static final Operation LIST = Operation.get("listRefunds", "/states/{state}/refunds");

        private static final Operation GET = Operation.get("getRefund", "/refunds/{id}");

        private static final Operation DELETE = Operation.delete("deleteRefund", "/refunds/{id}");

        private final Engine engine;

        Payments(ClientConfig config) {
            this.engine = Engine.create(PROVIDER, config);
        }

        Refund create(RefundCreate refund, IdempotencyKey key, CallOptions options) {
            return engine.call(CREATE)
                    .form(refund, ParameterStyle.DEEP)
                    .key(key)
                    .options(options)
                    .send(Refund.class);
        }

        List<Refund> list(Status state, LocalDate since, List<Integer> ids) {
            return engine.call(LIST)
                    .path("state", state)
                    .query("since", since)
                    .query("until", null)
                    .query("ids", ids, ParameterStyle.COMMA)
                    .sendList(Refund.class);
        }

        Response<Void> delete(String id) {
            return engine.call(DELETE).path("id", id).sendResponseNothing();
        }

        @Override
        public void close() {
            engine.close();
        }
    }
}
