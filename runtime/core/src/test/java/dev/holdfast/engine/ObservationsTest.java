package dev.holdfast.engine;

import static dev.holdfast.testing.Script.respond;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.ClientConfigBuilder;
import dev.holdfast.metrics.AttemptContext;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One observation per attempt, which tracing makes a span of. */
@Timeout(20)
final class ObservationsTest {
    private static final String ORDER = "{\"id\":\"1\",\"amount\":2}";
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final Spans spans = new Spans();

    @Test
    void eachAttemptIsObservedByTheNamesOfOpenTelemetry() throws IOException {
        try (Shop shop = shop(observed(spans))) {
            shop.server().enqueue(respond(503, "", "request-id: req_1"), respond(200, ORDER, "request-id: req_2"));

            shop.read();
        }

        assertThat(spans.ended).hasSize(2);
        AttemptContext first = spans.ended.get(0);
        assertThat(first.getContextualName()).isEqualTo("GET /orders/{id}");
        assertThat(first.getName()).isEqualTo("http.client.request.duration");
        assertThat(first.getKind()).isEqualTo(Kind.CLIENT);
        assertThat(first.getError()).hasMessage("overloaded").hasNoCause();
        assertThat(values(first.getLowCardinalityKeyValues()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "http.request.method", "GET",
                        "url.template", "/orders/{id}",
                        "server.address", "127.0.0.1",
                        "holdfast.client", "shop",
                        "holdfast.operation", "getOrder",
                        "http.response.status_code", "503",
                        "error.type", "overloaded"));
        assertThat(values(first.getHighCardinalityKeyValues()))
                .containsEntry("http.request.resend_count", "0")
                .containsEntry("holdfast.request_id", "req_1");
        AttemptContext second = spans.ended.get(1);
        assertThat(second.getError()).isNull();
        assertThat(values(second.getLowCardinalityKeyValues())).containsEntry("error.type", "none");
        assertThat(values(second.getHighCardinalityKeyValues())).containsEntry("http.request.resend_count", "1");
    }

    @Test
    void anAttemptBelongsToWhatIsObservedAroundTheCall() throws IOException {
        ObservationRegistry registry = registry(spans);
        try (Shop shop = shop(ClientConfig.builder().observations(registry))) {
            shop.server().enqueue(respond(200, ORDER));

            Observation.createNotStarted("request", registry).observe(shop::read);
        }

        var parent = Objects.requireNonNull(spans.ended.get(0).getParentObservation());
        assertThat(parent.getContextView().getName()).isEqualTo("request");
    }

    @Test
    void theProviderIsToldOfTheTraceOnlyIfTheClientSaysSoAndNeverOfBaggage() throws IOException {
        try (Shop silent = shop(observed(spans));
                Shop open = shop(observed(spans).propagateTrace())) {
            silent.server().enqueue(respond(200, ORDER));
            open.server().enqueue(respond(200, ORDER));

            silent.read();
            open.read();

            assertThat(silent.server().requests().get(0).header("traceparent")).isEmpty();
            assertThat(open.server().requests().get(0).header("traceparent")).containsExactly(TRACE);
            assertThat(open.server().requests().get(0).header("baggage")).isEmpty();
        }
    }

    @Test
    void aHandlerThatThrowsDoesNotReachTheCall() throws IOException {
        try (Shop shop = shop(observed(new Broken()))) {
            shop.server().enqueue(respond(200, ORDER));

            assertThat(shop.read().amount()).isEqualTo(2);
        }
    }

    private static Shop shop(ClientConfigBuilder config) {
        return new Shop(Shop.PROVIDER, config);
    }

    private static ClientConfigBuilder observed(ObservationHandler<?> handler) {
        return ClientConfig.builder().observations(registry(handler));
    }

    private static ObservationRegistry registry(ObservationHandler<?> handler) {
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(handler);
        return registry;
    }

    private static Map<String, String> values(Iterable<KeyValue> keys) {
        return StreamSupport.stream(keys.spliterator(), false)
                .collect(Collectors.toMap(KeyValue::getKey, KeyValue::getValue));
    }

    /** Keeps what ended, and writes what tracing writes. */
    private static final class Spans implements ObservationHandler<AttemptContext> {
        private final List<AttemptContext> ended = new ArrayList<>();

        @Override
        public void onStart(AttemptContext context) {
            var carrier = Objects.requireNonNull(context.getCarrier());
            context.getSetter().set(carrier, "traceparent", TRACE);
            context.getSetter().set(carrier, "baggage", "user=4711");
        }

        @Override
        public void onStop(AttemptContext context) {
            ended.add(context);
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof AttemptContext;
        }
    }

    /** Throws whenever it is asked. */
    private static final class Broken implements ObservationHandler<Observation.Context> {
        @Override
        public void onStart(Observation.Context context) {
            throw new IllegalStateException("start");
        }

        @Override
        public void onStop(Observation.Context context) {
            throw new IllegalStateException("stop");
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }
    }
}
