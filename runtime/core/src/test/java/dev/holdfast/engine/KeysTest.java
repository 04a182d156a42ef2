package dev.holdfast.engine;

import static dev.holdfast.testing.Script.afterReading;
import static dev.holdfast.testing.Script.respond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.annotation.KeySource;
import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.ClientConfigBuilder;
import dev.holdfast.client.FailureClass;
import dev.holdfast.client.IdempotencyKey;
import dev.holdfast.client.Outcome;
import dev.holdfast.client.Response;
import dev.holdfast.client.StopReason;
import dev.holdfast.engine.Shop.Order;
import dev.holdfast.engine.Shop.ShopException;
import dev.holdfast.testing.CapturedRequest;
import dev.holdfast.testing.Script;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of idempotency keys. */
@Timeout(20)
final class KeysTest {
    private static final Script GOOD = respond(200, "{\"id\":\"1\",\"amount\":2}");
    private static final Script BUSY = respond(503, "");
    private static final Operation GENERATED = Shop.KEYED.idempotencyKey("Idempotency-Key", KeySource.GENERATED, "24h");

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

    /** RUNTIME 38: also after the one refresh of credentials. */
    @Test
    void everyAttemptSendsTheSameKeyAndTheSameBytes() throws IOException {
        var asked = new AtomicInteger();
        Provider secured = Shop.PROVIDER.bearer("token", "env:NONE");
        ClientConfigBuilder config =
                ClientConfig.builder().secret("token", () -> asked.getAndIncrement() == 0 ? "old" : "new");
        try (Shop other = new Shop(secured, config)) {
            other.server().enqueue(respond(401, ""), BUSY, afterReading().close(), GOOD);

            other.create();

            assertThat(other.server().requests()).hasSize(4);
            assertThat(other.server().requests().stream().map(KeysTest::withoutCredentials))
                    .containsOnly(withoutCredentials(other.server().requests().get(0)));
        }
    }

    /** RUNTIME 39: version 4 of RFC 9562. */
    @Test
    void aKeyOfOurOwnIsARandomUuid() {
        shop.server().enqueue(GOOD);

        shop.engine().call(GENERATED).json(new Order("1", 2)).send(Order.class);

        String key = shop.server().requests().get(0).header("idempotency-key").get(0);
        assertThat(UUID.fromString(key).version()).isEqualTo(4);
    }

    /** RUNTIME 40: the caller can tell a stored answer from a new one, a success as well as a failure. */
    @Test
    void saysThatAnAnswerIsReplayed() throws IOException {
        try (Shop other = new Shop(Shop.PROVIDER.keys(KeyRule.raw().replayed("Idempotent-Replayed")))) {
            String body = "{\"id\":\"1\",\"amount\":2}";
            other.server()
                    .enqueue(
                            GOOD,
                            respond(200, body, "Idempotent-Replayed: true"),
                            respond(402, "{}", "idempotent-replayed: true"));

            assertThat(response(other).report().isReplayed()).isFalse();
            assertThat(response(other).report().isReplayed()).isTrue();
            assertThat(catchThrowableOfType(ShopException.class, other::create)
                            .report()
                            .isReplayed())
                    .isTrue();
        }
    }

    /** RUNTIME 41: three ends that ask for three different things of the caller. */
    @Test
    void aKeyInUseAMismatchAndAMissingKeyAreToldApart() throws IOException {
        Provider strict = Shop.PROVIDER
                .failures(FailureClass.IN_PROGRESS, "409")
                .failures(FailureClass.MISMATCH, "422")
                .failures(FailureClass.KEY_MISSING, "400; /type: key-required");
        try (Shop other = new Shop(strict)) {
            other.server()
                    .enqueue(
                            respond(409, ""),
                            respond(409, ""),
                            respond(409, ""),
                            respond(422, ""),
                            respond(400, "{\"type\":\"key-required\"}"));

            ShopException inUse = catchThrowableOfType(ShopException.class, other::create);
            ShopException mismatch = catchThrowableOfType(ShopException.class, other::create);
            ShopException missing = catchThrowableOfType(ShopException.class, other::create);

            assertThat(inUse.outcome()).isEqualTo(Outcome.OUTCOME_UNKNOWN);
            assertThat(inUse.failure()).contains(FailureClass.IN_PROGRESS);
            assertThat(mismatch.outcome()).isEqualTo(Outcome.KEY_MISMATCH);
            assertThat(missing.outcome()).isEqualTo(Outcome.KEY_MISSING);
            assertThat(other.sent()).isEqualTo(5);
        }
    }

    @Test
    void makesAKeyForEachCallWhereThePolicySaysSo() {
        shop.server().enqueue(BUSY, GOOD, GOOD);

        shop.engine().call(GENERATED).json(new Order("1", 2)).send(Order.class);
        shop.engine().call(GENERATED).json(new Order("1", 2)).send(Order.class);

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

    private static Response<Order> response(Shop shop) {
        return shop.engine()
                .call(Shop.KEYED)
                .json(new Order("1", 2))
                .key(Shop.KEY)
                .sendResponse(Order.class);
    }

    private static List<Object> withoutCredentials(CapturedRequest request) {
        var headers = request.headers().stream()
                .filter(it -> !it.getKey().equals("authorization"))
                .toList();
        return List.of(request.method(), request.target(), headers, request.text());
    }

    private static Order create(Shop shop, Operation operation) {
        return shop.engine()
                .call(operation)
                .json(new Order("1", 2))
                .key(Shop.KEY)
                .send(Order.class);
    }
}
