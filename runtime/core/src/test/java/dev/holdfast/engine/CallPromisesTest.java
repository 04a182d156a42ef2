package dev.holdfast.engine;

import static dev.holdfast.testing.Script.respond;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.annotation.Jitter;
import dev.holdfast.client.CallOptions;
import dev.holdfast.client.ClientConfig;
import dev.holdfast.engine.Shop.Order;
import dev.holdfast.engine.Shop.ShopException;
import dev.holdfast.http.ExchangeLimits;
import dev.holdfast.http.OpenResponse;
import dev.holdfast.http.StreamLimits;
import dev.holdfast.http.Transport;
import dev.holdfast.http.WireHeaders;
import dev.holdfast.http.WireRequest;
import dev.holdfast.http.WireResponse;
import dev.holdfast.testing.Script;
import dev.holdfast.testing.ScriptedServer;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every call, whatever its plan says. */
@Timeout(20)
final class CallPromisesTest {
    private static final String ORDER = "{\"id\":\"1\",\"amount\":2}";
    private static final Script GOOD = respond(200, ORDER);

    /** RUNTIME 1: an operation without a deadline cannot be called, even if somebody writes the constant by hand. */
    @Test
    void anOperationWithoutTimeoutsIsNotCalled() throws IOException {
        try (Shop shop = new Shop()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> shop.engine().call(Operation.get("list", "/orders")))
                    .withMessageContaining("has no timeout");
        }
    }

    /** RUNTIME 22. */
    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 6, Integer.MAX_VALUE})
    void attemptsAreOneToFive(int attempts) {
        assertThatIllegalArgumentException().isThrownBy(() -> Shop.READ.retry(attempts, "100ms..2s x2", Jitter.FULL));
    }

    /** RUNTIME 26: no repeat mends them. */
    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"id\":\"1\",\"amount\":\"much\"}"})
    void anAnswerThatCannotBeReadIsNotAskedForAgain(String body) throws IOException {
        try (Shop shop = new Shop()) {
            shop.server().enqueue(respond(200, body), GOOD);

            assertThatExceptionOfType(ShopException.class).isThrownBy(shop::read);
            assertThat(shop.sent()).isEqualTo(1);
        }
    }

    /** RUNTIME 26. */
    @Test
    void anAnswerThatIsTooLargeIsNotAskedForAgain() throws IOException {
        try (Shop shop = new Shop()) {
            shop.server().enqueue(respond(200, "x".repeat(2_000)), GOOD);

            assertThatExceptionOfType(ShopException.class)
                    .isThrownBy(() -> shop.engine()
                            .call(Shop.READ.responseLimit("1KiB"))
                            .path("id", 1)
                            .send(Order.class));
            assertThat(shop.sent()).isEqualTo(1);
        }
    }

    /** RUNTIME 26: an Error is not ours to deal with. */
    @Test
    void anErrorEndsTheCallAsItIs() {
        var broken = new ThreadTransport(() -> {
            throw new StackOverflowError();
        });

        assertThatExceptionOfType(StackOverflowError.class).isThrownBy(broken::read);
        assertThat(broken.threads).hasSize(1);
    }

    /** RUNTIME 27: no layer adds to what is sent on account of repeats. */
    @Test
    void attemptsAreNotTheProvidersBusiness() throws IOException {
        try (Shop shop = new Shop()) {
            shop.server().enqueue(respond(503, ""), GOOD);

            shop.create();

            var first = shop.server().requests().get(0);
            var second = shop.server().requests().get(1);
            assertThat(second.headers()).isEqualTo(first.headers());
            assertThat(first.headers()).noneMatch(it -> it.getKey().contains("attempt"));
        }
    }

    /** RUNTIME 61: the origin that a redirect leads to has a breaker of its own. */
    @Test
    void anotherOriginsFailuresDoNotOpenTheBreakerOfTheFirst() throws IOException {
        try (Shop shop = new Shop();
                var other = ScriptedServer.start()) {
            Operation read = Operation.get("getOrder", "/orders/{id}")
                    .timeout("10s", "3s", "1s")
                    .redirects(other.baseUrl())
                    .breaker(BreakerSpec.scope("provider")
                            .window("30s")
                            .opensAt("50% over 2 calls")
                            .pause("10s..1m x2")
                            .probes(1));
            for (int i = 0; i < 4; i++) {
                shop.server().enqueue(respond(302, "", "Location: " + other.baseUrl() + "/orders/1"));
                other.enqueue(respond(503, ""));
            }
            shop.server().enqueue(GOOD);

            for (int i = 0; i < 4; i++) {
                assertThatExceptionOfType(ShopException.class).isThrownBy(() -> read(shop.engine(), read));
            }

            assertThat(other.requests()).as("its own breaker opened").hasSize(2);
            assertThat(read(shop.engine(), read).amount()).isEqualTo(2);
        }
    }

    /** RUNTIME 77: what a caller has on its thread, such as a transaction or a log's context, is there all the way. */
    @Test
    void aCallStaysOnTheThreadThatMakesIt() {
        var transport =
                new ThreadTransport(() -> new WireResponse(200, WireHeaders.of(), ORDER.getBytes(UTF_8), false));
        List<Thread> heard = new ArrayList<>();

        transport.read(CallOptions.builder()
                .listener((answer, report) -> heard.add(Thread.currentThread()))
                .build());

        assertThat(transport.threads).containsExactly(Thread.currentThread());
        assertThat(heard).containsExactly(Thread.currentThread());
    }

    /** RUNTIME 98: meters are looked up when an operation is called first, and never again. */
    @Test
    void metersAreLookedUpOnce() throws IOException {
        var lookups = new AtomicInteger();
        var registry = new SimpleMeterRegistry();
        registry.config().meterFilter(new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                lookups.incrementAndGet();
                return id;
            }
        });
        try (Shop shop = new Shop(Shop.PROVIDER, ClientConfig.builder().meters(registry))) {
            shop.server().enqueue(GOOD, respond(503, ""), GOOD);
            shop.read();
            int first = lookups.get();

            shop.read();

            assertThat(first).isPositive();
            assertThat(lookups).hasValue(first);
        }
    }

    private static Order read(Engine engine, Operation operation) {
        return engine.call(operation).path("id", 1).send(Order.class);
    }

    /** Notes on which threads it is asked. */
    private static final class ThreadTransport implements Transport {
        private final List<Thread> threads = new ArrayList<>();
        private final Supplier<WireResponse> answer;

        ThreadTransport(Supplier<WireResponse> answer) {
            this.answer = answer;
        }

        void read() {
            read(CallOptions.none());
        }

        void read(CallOptions options) {
            Engine engine = Engine.create(
                    Shop.PROVIDER, ClientConfig.builder().transport(this).build());
            engine.call(Shop.READ).path("id", 1).options(options).send(Order.class);
        }

        @Override
        public WireResponse exchange(WireRequest request, ExchangeLimits limits) {
            threads.add(Thread.currentThread());
            return answer.get();
        }

        @Override
        public OpenResponse open(WireRequest request, ExchangeLimits limits, StreamLimits stream) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
