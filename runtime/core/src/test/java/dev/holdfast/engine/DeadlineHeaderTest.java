package dev.holdfast.engine;

import static dev.holdfast.testing.Script.respond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.annotation.Jitter;
import dev.holdfast.client.CallOptions;
import dev.holdfast.engine.Shop.Order;
import dev.holdfast.testing.ScriptedServer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RUNTIME 12: who asks for it is told how much time is left, and nobody else. */
@Timeout(20)
final class DeadlineHeaderTest {
    private static final String ORDER = "{\"id\":\"1\",\"amount\":2}";
    private static final Operation TOLD = Operation.get("getOrder", "/orders/{id}")
            .timeout("5s", "3s", "1s")
            .retry(3, "2500ms..2500ms x1", Jitter.FULL)
            .deadlineHeader("X-Time-Left");

    @Test
    void eachAttemptIsToldTheLesserOfItsOwnTimeAndWhatIsLeftOfTheCall() throws IOException {
        try (Shop shop = new Shop()) {
            shop.server().enqueue(respond(503, ""), respond(503, ""), respond(200, ORDER));

            shop.engine().call(TOLD).path("id", 1).send(Order.class);

            // The waits are half of their backoff on a clock that only they move.
            assertThat(shop.server().requests())
                    .extracting(it -> it.header("x-time-left").get(0))
                    .containsExactly("3000", "3000", "2500");
        }
    }

    @Test
    void aCallerInAHurryTellsIt() throws IOException {
        try (Shop shop = new Shop()) {
            shop.server().enqueue(respond(200, ORDER));

            shop.engine()
                    .call(TOLD)
                    .path("id", 1)
                    .options(CallOptions.within(Duration.ofMillis(700)))
                    .send(Order.class);

            assertThat(shop.server().requests().get(0).header("x-time-left")).containsExactly("700");
        }
    }

    @Test
    void whereARedirectLeadsNothingIsTold() throws IOException {
        try (Shop shop = new Shop();
                var other = ScriptedServer.start()) {
            shop.server().enqueue(respond(302, "", "Location: " + other.baseUrl() + "/orders/1"));
            other.enqueue(respond(200, ORDER));

            shop.engine().call(TOLD.redirects(other.baseUrl())).path("id", 1).send(Order.class);

            assertThat(other.requests().get(0).header("x-time-left")).isEmpty();
        }
    }

    @Test
    void withoutAHeaderNothingIsTold() throws IOException {
        try (Shop shop = new Shop()) {
            shop.server().enqueue(respond(200, ORDER));

            shop.read();

            assertThat(shop.server().requests().get(0).headers())
                    .noneMatch(it -> it.getValue().matches("[0-9]+"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "Host", "Content-Length", "X\r\nY"})
    void theNameIsThatOfAHeaderThatMayBeSet(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> TOLD.deadlineHeader(name));
    }
}
