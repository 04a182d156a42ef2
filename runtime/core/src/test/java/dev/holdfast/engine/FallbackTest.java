package dev.holdfast.engine;

import static dev.holdfast.testing.Script.respond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.holdfast.annotation.Jitter;
import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.ClientConfigBuilder;
import dev.holdfast.client.Outcome;
import dev.holdfast.client.Served;
import dev.holdfast.engine.Shop.Order;
import dev.holdfast.engine.Shop.ShopException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What takes the place of an answer, and that a caller can see it. */
@Timeout(20)
final class FallbackTest {
    private static final String ORDER = "{\"id\":\"1\",\"amount\":2}";
    private static final Operation PLAIN =
            Operation.get("getOrder", "/orders/{id}").timeout("10s", "3s", "1s").retry(1, "100ms..2s x2", Jitter.NONE);
    private static final Operation CACHED = PLAIN.cachedFallback("10m");

    private final List<AutoCloseable> open = new ArrayList<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @Test
    void anEarlierAnswerToTheSameRequestTakesItsPlaceWithItsAgeAndTheFailure() {
        Shop shop = shop(ClientConfig.builder());
        shop.server().enqueue(respond(200, ORDER), respond(503, ""));

        Served<Order> first = order(shop, CACHED, 1);
        shop.clock().pass(Duration.ofMinutes(4));
        Served<Order> second = order(shop, CACHED, 1);

        assertThat(first).isEqualTo(new Served.Fresh<>(new Order("1", 2)));
        assertThat(first.isFresh()).isTrue();
        assertThat(second.isFresh()).isFalse();
        assertThat(second).isInstanceOfSatisfying(Served.Cached.class, it -> {
            assertThat(it.value()).isEqualTo(new Order("1", 2));
            assertThat(it.age()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
            assertThat(it.failure().outcome()).isEqualTo(Outcome.UNAVAILABLE);
        });
    }

    @Test
    void anAnswerThatIsTooOldOrToAnotherRequestDoesNotTakeItsPlace() {
        Shop shop = shop(ClientConfig.builder());
        shop.server().enqueue(respond(200, ORDER), respond(503, ""), respond(503, ""));

        order(shop, CACHED, 1);
        assertThatExceptionOfType(ShopException.class).isThrownBy(() -> order(shop, CACHED, 2));
        shop.clock().pass(Duration.ofMinutes(11));

        assertThatExceptionOfType(ShopException.class).isThrownBy(() -> order(shop, CACHED, 1));
        assertThat(fallbacks("missing")).isEqualTo(2);
        assertThat(fallbacks("served")).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 409})
    void aRefusalIsNeverHidden(int status) {
        Shop shop = shop(ClientConfig.builder());
        shop.server().enqueue(respond(200, ORDER), respond(status, ""));

        order(shop, CACHED, 1);

        assertThatExceptionOfType(ShopException.class).isThrownBy(() -> order(shop, CACHED, 1));
    }

    @Test
    void anAnswerThatCannotBeReadIsNeitherHiddenNorKept() {
        Shop shop = shop(ClientConfig.builder());
        shop.server().enqueue(respond(200, "{"), respond(503, ""));

        assertThatExceptionOfType(ShopException.class)
                .isThrownBy(() -> order(shop, CACHED, 1))
                .satisfies(it -> assertThat(it.outcome()).isEqualTo(Outcome.UNREADABLE));
        assertThatExceptionOfType(ShopException.class).isThrownBy(() -> order(shop, CACHED, 1));
    }

    @Test
    void theCallMeterStillCountsTheFailure() {
        Shop shop = shop(ClientConfig.builder());
        shop.server().enqueue(respond(200, ORDER), respond(503, ""));

        order(shop, CACHED, 1);
        order(shop, CACHED, 1);

        assertThat(registry.get("holdfast.call.duration")
                        .tags("operation", "getOrder", "outcome", "unavailable")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(fallbacks("served")).isEqualTo(1);
    }

    @Test
    void aConstantIsReadAsTheProvidersAnswerWouldBe() {
        Shop shop = shop(ClientConfig.builder());
        shop.server().enqueue(respond(503, ""));

        Served<Order> served = order(shop, PLAIN.constantFallback(ORDER), 1);

        assertThat(served).isInstanceOf(Served.Substitute.class);
        assertThat(served.value()).isEqualTo(new Order("1", 2));
    }

    @Test
    void aConstantThatCannotBeReadIsFoundByTheFirstCallAndNotByTheFirstOutage() {
        Shop shop = shop(ClientConfig.builder());

        assertThatIllegalStateException()
                .isThrownBy(() -> order(shop, PLAIN.constantFallback("[]"), 1))
                .withMessageStartingWith("the constant of a fallback is not what its operation returns");
        assertThat(shop.sent()).isZero();
    }

    @Test
    void aHandlerSeesTheFailure() {
        Shop shop = shop(ClientConfig.builder().fallback("getOrder", failure -> new Order(failure.operation(), 0)));
        shop.server().enqueue(respond(503, ""));

        assertThat(order(shop, PLAIN.handlerFallback(), 1).value()).isEqualTo(new Order("getOrder", 0));
    }

    @Test
    void whatAHandlerThrowsDoesNotHideTheFailure() {
        Shop shop = shop(ClientConfig.builder().fallback("getOrder", failure -> {
            throw new IllegalArgumentException("nothing here");
        }));
        shop.server().enqueue(respond(503, ""));

        assertThatExceptionOfType(ShopException.class)
                .isThrownBy(() -> order(shop, PLAIN.handlerFallback(), 1))
                .satisfies(it -> assertThat(it.getSuppressed()).hasSize(1));
    }

    @Test
    void aMissingHandlerIsFoundByTheFirstCall() {
        Shop shop = shop(ClientConfig.builder());

        assertThatIllegalStateException()
                .isThrownBy(() -> order(shop, PLAIN.handlerFallback(), 1))
                .withMessageContaining("ClientConfig.builder().fallback(\"getOrder\"");
    }

    private double fallbacks(String outcome) {
        return registry.get("holdfast.fallback")
                .tags("client", "shop", "operation", "getOrder", "outcome", outcome)
                .counter()
                .count();
    }

    private static Served<Order> order(Shop shop, Operation operation, int id) {
        return shop.engine().call(operation).path("id", id).orFallback(it -> it.send(Order.class));
    }

    private Shop shop(ClientConfigBuilder config) {
        Shop shop = new Shop(Shop.PROVIDER, config.meters(registry));
        open.add(shop);
        return shop;
    }
}
