package dev.holdfast.engine;

import static dev.holdfast.testing.Script.afterReading;
import static dev.holdfast.testing.Script.respond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.annotation.KeySource;
import dev.holdfast.client.IdempotencyKey;
import dev.holdfast.client.Outcome;
import dev.holdfast.client.StopReason;
import dev.holdfast.engine.Shop.Order;
import dev.holdfast.engine.Shop.ShopException;
import dev.holdfast.testing.Script;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of idempotency keys. */
@Timeout(20)
final class KeysTest {
    private static final Script GOOD = respond(200, "{\"id\":\"1\",\"amount\":2}");
    private static final Script BUSY = respond(503, "");

    private final Shop shop = new Shop();

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    /** RUNTIME 46. */
    @Test
    void rejectsASecondCallWithAKeyThatIsInFlight() throws Exception {
        var gate = new CountDownLatch(1);
        shop.server()
                .enqueue(afterReading()
                        .waitFor(gate)
                        .head(200, "Content-Length: 23")
                        .send("{\"id\":\"1\",\"amount\":2}  "));
        var first = CompletableFuture.supplyAsync(shop::create);
        shop.server().awaitRequest();

        ShopException second = catchThrowableOfType(ShopException.class, shop::create);
        gate.countDown();

        assertThat(second.outcome()).isEqualTo(Outcome.DUPLICATE_IN_FLIGHT);
        assertThat(shop.sent()).isEqualTo(1);
        assertThat(first.get().amount()).isEqualTo(2);
    }

    @Test
    void acceptsAKeyAgainWhenItsCallHasEnded() {
        shop.server().enqueue(GOOD, GOOD);

        shop.create();
        shop.create();

        assertThat(shop.server().requests())
                .extracting(it -> it.header("idempotency-key"))
                .hasSize(2)
                .containsOnly(List.of(Shop.KEY.text("shop", "createOrder")));
    }

    /** RUNTIME 42: the wait of 100ms would end later than 12.05s less 10s, less 2s. */
    @Test
    void refusesARetryThatMightMeetAForgottenKey() throws IOException {
        Provider forgetful = Shop.PROVIDER.keys(KeyRule.raw().margin("2s"));
        Operation operation = Shop.KEYED.idempotencyKey("Idempotency-Key", KeySource.CALLER, "12050ms");
        try (Shop other = new Shop(forgetful)) {
            other.server().enqueue(BUSY, GOOD);

            ShopException thrown = catchThrowableOfType(ShopException.class, () -> create(other, operation));

            assertThat(thrown.stopReason()).isEqualTo(StopReason.KEY_TOO_OLD);
            assertThat(other.sent()).isEqualTo(1);
        }
    }

    /** RUNTIME 40. */
    @Test
    void doesNotAskAgainWhereTheProviderReplaysItsErrors() throws IOException {
        try (Shop other = new Shop(Shop.PROVIDER.keys(KeyRule.raw().replays("2xx", "5xx")))) {
            other.server().enqueue(respond(500, ""), GOOD);

            ShopException thrown = catchThrowableOfType(ShopException.class, other::create);

            assertThat(thrown.stopReason()).isEqualTo(StopReason.NOT_RETRYABLE);
        }
    }

    /** RUNTIME 39. */
    @Test
    void writesTheKeyAsTheProviderReadsIt() throws IOException {
        try (Shop other = new Shop(Shop.PROVIDER.keys(KeyRule.sfString().most(40)))) {
            other.server().enqueue(GOOD);

            other.engine()
                    .call(Shop.KEYED)
                    .key(IdempotencyKey.verbatim("a\"b\\c"))
                    .send(Order.class);

            assertThat(other.server().requests().get(0).header("idempotency-key"))
                    .containsExactly("\"a\\\"b\\\\c\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> other.engine()
                            .call(Shop.KEYED)
                            .key(IdempotencyKey.verbatim("hush".repeat(11)))
                            .send(Order.class))
                    .withMessageContaining("44 characters")
                    .withMessageNotContaining("hush");
        }
    }

    @Test
    void makesAKeyForEachCallWhereThePolicySaysSo() {
        shop.server().enqueue(BUSY, GOOD, GOOD);
        Operation generated = Shop.KEYED.idempotencyKey("Idempotency-Key", KeySource.GENERATED, "24h");

        shop.engine().call(generated).json(new Order("1", 2)).send(Order.class);
        shop.engine().call(generated).json(new Order("1", 2)).send(Order.class);

        var keys = shop.server().requests().stream()
                .map(it -> it.header("idempotency-key"))
                .toList();
        assertThat(keys.get(1)).isEqualTo(keys.get(0));
        assertThat(keys.get(2)).isNotEqualTo(keys.get(0));
    }

    @Test
    void asksTheCallerForTheKeyThatOnlyTheCallerHas() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop.engine().call(Shop.KEYED).send(Order.class))
                .withMessageContaining("createOrder needs an idempotency key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop.engine().call(Shop.UNKEYED).key(Shop.KEY).send(Order.class))
                .withMessageContaining("sendMail takes no idempotency key");
        assertThat(shop.sent()).isZero();
    }

    private static Order create(Shop shop, Operation operation) {
        return shop.engine()
                .call(operation)
                .json(new Order("1", 2))
                .key(Shop.KEY)
                .send(Order.class);
    }
}
