package dev.holdfast.engine;

import static dev.holdfast.testing.Script.afterReading;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.annotation.Jitter;
import dev.holdfast.client.CallOptions;
import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.Outcome;
import dev.holdfast.client.StopReason;
import dev.holdfast.engine.Shop.Order;
import dev.holdfast.engine.Shop.ShopException;
import dev.holdfast.http.ExchangeLimits;
import dev.holdfast.http.OpenResponse;
import dev.holdfast.http.Phase;
import dev.holdfast.http.StreamLimits;
import dev.holdfast.http.Transport;
import dev.holdfast.http.WireHeaders;
import dev.holdfast.http.WireRequest;
import dev.holdfast.http.WireResponse;
import dev.holdfast.testing.ScriptedServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nothing outlasts the call's deadline, and nothing begins that could not end before it. */
@Timeout(20)
final class DeadlineTest {
    private static final Operation HASTY =
            Operation.get("getOrder", "/orders/{id}").timeout("400ms", "300ms", "200ms");

    /** RUNTIME 3, 5: on real time; without the deadline the body would drip for minutes. */
    @Test
    void aDrippingBodyEndsWithTheAttempt() throws IOException {
        try (var server = ScriptedServer.start(afterReading()
                        .head(200, "Content-Length: 1000")
                        .drip("x".repeat(1000), Duration.ofMillis(200)));
                var engine = Engine.create(
                        Shop.PROVIDER,
                        ClientConfig.builder().baseUrl(server.baseUrl()).build())) {

            ShopException thrown = failure(engine, HASTY, CallOptions.none());

            assertThat(thrown.outcome()).isEqualTo(Outcome.TIMED_OUT);
            assertThat(thrown.attempts()).hasSize(1);
            assertThat(thrown.attempts().get(0).phase()).isEqualTo(Phase.RESPONSE_BODY);
        }
    }

    /** RUNTIME 4. */
    @Test
    void anAttemptHasTheLesserOfItsOwnTimeAndWhatIsLeft() {
        var slow = new SlowTransport(Duration.ofMillis(250), 503);
        Operation operation = HASTY.retry(3, "10ms..10ms x1", Jitter.NONE);

        ShopException thrown = failure(slow.engine(), operation, CallOptions.none());

        assertThat(slow.limits)
                .extracting(ExchangeLimits::attempt)
                .containsExactly(Duration.ofMillis(300), Duration.ofMillis(140));
        assertThat(slow.limits)
                .extracting(ExchangeLimits::connect)
                .containsExactly(Duration.ofMillis(200), Duration.ofMillis(140));
        assertThat(thrown.stopReason()).isEqualTo(StopReason.DEADLINE);
    }

    /** RUNTIME 11. */
    @Test
    void theCallersTimeCountsIfItIsShorter() {
        var slow = new SlowTransport(Duration.ZERO, 200);
        Engine engine = slow.engine();

        engine.call(HASTY)
                .path("id", 1)
                .options(CallOptions.within(Duration.ofMillis(150)))
                .sendNothing();
        engine.call(HASTY)
                .path("id", 1)
                .options(CallOptions.within(Duration.ofMinutes(5)))
                .sendNothing();

        assertThat(slow.limits)
                .extracting(ExchangeLimits::attempt)
                .containsExactly(Duration.ofMillis(150), Duration.ofMillis(300));
    }

    @Test
    void nothingIsSentWhenTheCallersTimeIsTooShort() {
        var slow = new SlowTransport(Duration.ZERO, 200);

        ShopException thrown = failure(slow.engine(), HASTY, CallOptions.within(Duration.ofMillis(9)));

        assertThat(slow.limits).isEmpty();
        assertThat(thrown.outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(thrown).hasMessage("shop getOrder was not sent: out of time");
    }

    /** RUNTIME 3: only the call's deadline turns a complete answer into a timeout. */
    @Test
    void aCompleteAnswerIsReturnedAfterTheTimeOfTheAttempt() {
        var slow = new SlowTransport(Duration.ofMillis(399), 201);

        Order order = slow.engine()
                .call(HASTY.retry(3, "10ms..10ms x1", Jitter.NONE))
                .path("id", 1)
                .send(Order.class);

        assertThat(order.amount()).isEqualTo(5);
        assertThat(slow.limits).hasSize(1);
    }

    @Test
    void anAnswerThatIsReadAfterTheDeadlineIsATimeout() {
        var slow = new SlowTransport(Duration.ofMillis(400), 200);

        ShopException thrown = failure(slow.engine(), HASTY, CallOptions.none());

        assertThat(thrown.outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(thrown.attempts().get(0).phase()).isEqualTo(Phase.DECODE);
    }

    private static ShopException failure(Engine engine, Operation operation, CallOptions options) {
        return catchThrowableOfType(
                ShopException.class,
                () -> engine.call(operation).path("id", 1).options(options).send(Order.class));
    }

    /** Takes manual time for each exchange, and remembers what it was given. */
    private static final class SlowTransport implements Transport {
        private final List<ExchangeLimits> limits = new ArrayList<>();
        private final TestClock clock = new TestClock();
        private final Duration takes;
        private final int status;

        SlowTransport(Duration takes, int status) {
            this.takes = takes;
            this.status = status;
        }

        Engine engine() {
            return Engine.create(
                    Shop.PROVIDER,
                    ClientConfig.builder().transport(this).time(clock).build());
        }

        @Override
        public WireResponse exchange(WireRequest request, ExchangeLimits given) {
            limits.add(given);
            clock.pass(takes);
            return new WireResponse(status, WireHeaders.of(), "{\"id\":\"1\",\"amount\":5}".getBytes(UTF_8), false);
        }

        @Override
        public OpenResponse open(WireRequest request, ExchangeLimits limits, StreamLimits stream) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
