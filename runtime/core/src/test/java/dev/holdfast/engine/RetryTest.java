package dev.holdfast.engine;

import static dev.holdfast.testing.Script.afterReading;
import static dev.holdfast.testing.Script.respond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.client.FailureClass;
import dev.holdfast.client.Outcome;
import dev.holdfast.client.StopReason;
import dev.holdfast.engine.Shop.ShopException;
import dev.holdfast.testing.CapturedRequest;
import dev.holdfast.testing.Script;
import java.io.IOException;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which failed attempts are followed by another one, and when. */
@Timeout(20)
final class RetryTest {
    private static final Script GOOD = respond(200, "{\"id\":\"1\",\"amount\":2}", "Content-Type: application/json");
    private static final Script BUSY = respond(503, "busy");

    private final Shop shop = new Shop();

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    @Test
    void retriesPostOnlyWithIdempotencyKey() {
        shop.server().enqueue(BUSY, GOOD, BUSY);

        assertThat(shop.create().amount()).isEqualTo(2);
        assertThat(shop.sent()).isEqualTo(2);

        assertThat(failure(shop::mail).stopReason()).isEqualTo(StopReason.NOT_RETRYABLE);
        assertThat(shop.sent()).isEqualTo(3);
    }

    /** RUNTIME 17, 38. */
    @Test
    void sendsTheSameKeyAndBytesOnEachAttempt() {
        shop.server().enqueue(afterReading().reset(), BUSY, GOOD);

        shop.create();

        assertThat(shop.server().requests()).hasSize(3);
        assertThat(shop.server().requests().stream().map(it -> it.header("idempotency-key")))
                .containsOnly(shop.server().requests().get(0).header("idempotency-key"))
                .allMatch(it -> it.size() == 1);
        assertThat(shop.server().requests().stream().map(CapturedRequest::text))
                .containsOnly("{\"id\":\"1\",\"amount\":2}");
    }

    /** RUNTIME 16. */
    @Test
    void sendsAnUnkeyedPostOnceWhenTheConnectionBreaks() {
        shop.server().enqueue(afterReading().reset(), GOOD);

        ShopException thrown = failure(shop::mail);

        assertThat(shop.sent()).isEqualTo(1);
        assertThat(thrown.outcome()).isEqualTo(Outcome.OUTCOME_UNKNOWN);
        assertThat(thrown.failure()).contains(FailureClass.AMBIGUOUS);
        assertThat(thrown).hasMessageContaining("it may have taken effect");
    }

    @Test
    void doesNotKnowTheOutcomeOfAKeyedWriteThatRanOutOfAttempts() {
        shop.server().enqueue(afterReading().reset(), BUSY, BUSY);

        ShopException thrown = failure(shop::create);

        assertThat(thrown.outcome()).isEqualTo(Outcome.OUTCOME_UNKNOWN);
        assertThat(thrown.stopReason()).isEqualTo(StopReason.OUT_OF_ATTEMPTS);
        assertThat(thrown.attempts()).hasSize(3);
    }

    @Test
    void knowsTheOutcomeOfAKeyedWriteOnceThatIsRefused() {
        shop.server().enqueue(afterReading().reset(), respond(402, "{}"));

        assertThat(failure(shop::create).outcome()).isEqualTo(Outcome.REFUSED);
    }

    /** RUNTIME 29: without jitter, the backoff itself. */
    @Test
    void waitsBetweenAttemptsAsTheBackoffSays() {
        shop.server().enqueue(BUSY, BUSY, GOOD);

        shop.read();

        assertThat(shop.clock().sleeps()).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
    }

    /** RUNTIME 32: the hint, and half (the chance of these tests) of a tenth of it. */
    @Test
    void waitsAsLongAsTheProviderAsks() {
        shop.server().enqueue(respond(429, "", "Retry-After: 2"), GOOD);

        shop.read();

        assertThat(shop.clock().sleeps()).containsExactly(Duration.ofMillis(2100));
    }

    /** RUNTIME 33. */
    @Test
    void failsAtOnceWhenTheProviderAsksForMoreThanTheCallHas() {
        shop.server().enqueue(respond(503, "", "Retry-After: 5"));
        Operation hasty = Shop.READ.timeout("1s", "500ms", "100ms");

        ShopException thrown = failure(() -> call(hasty));

        assertThat(shop.sent()).isEqualTo(1);
        assertThat(shop.clock().sleeps()).isEmpty();
        assertThat(thrown.stopReason()).isEqualTo(StopReason.RETRY_AFTER_TOO_LONG);
        assertThat(thrown.retryAfter()).contains(Duration.ofSeconds(5));
        assertThat(thrown.outcome()).isEqualTo(Outcome.UNAVAILABLE);
    }

    /** RUNTIME 34. */
    @Test
    void failsAtOnceWhenTheProviderAsksForMoreThanThePolicyAllows() {
        shop.server().enqueue(respond(429, "", "Retry-After: 5"));

        ShopException thrown = failure(() -> call(Shop.READ.retryAfter("4s", "15m", "")));

        assertThat(thrown.stopReason()).isEqualTo(StopReason.RETRY_AFTER_TOO_LONG);
        assertThat(thrown.outcome()).isEqualTo(Outcome.THROTTLED);
    }

    @Test
    void waitsAsThePolicySaysWhenAThrottledAnswerHasNoHint() {
        shop.server().enqueue(respond(429, ""), GOOD);

        call(Shop.READ.retryAfter("4s", "15m", "1s"));

        assertThat(shop.clock().sleeps()).containsExactly(Duration.ofMillis(1050));
    }

    @Test
    void repeatsAServerErrorOfAReadOnce() {
        shop.server().enqueue(respond(500, ""), respond(500, ""), GOOD);

        assertThat(failure(shop::read).stopReason()).isEqualTo(StopReason.NOT_RETRYABLE);
        assertThat(shop.sent()).isEqualTo(2);
    }

    @Test
    void doesNotRepeatWhatThePolicyExcludes() {
        shop.server().enqueue(BUSY, GOOD);

        assertThat(failure(() -> call(Shop.READ.never(FailureClass.OVERLOADED))).stopReason())
                .isEqualTo(StopReason.NOT_RETRYABLE);
        assertThat(shop.sent()).isEqualTo(1);
    }

    /** RUNTIME 49. */
    @Test
    void failsWithTheFirstFailureWhenTheBudgetIsSpent() throws IOException {
        try (Shop frugal = new Shop(Shop.PROVIDER.budget("provider", "14 tokens, 14 transient, 5 throttled"))) {
            frugal.server().enqueue(BUSY, BUSY, GOOD);

            ShopException thrown = failure(frugal::read);

            assertThat(thrown.stopReason()).isEqualTo(StopReason.BUDGET_EXHAUSTED);
            assertThat(thrown.attempts()).hasSize(2);
            assertThat(frugal.clock().sleeps()).hasSize(1);
        }
    }

    /** RUNTIME 28. */
    @Test
    void reportsEachAttempt() {
        shop.server().enqueue(BUSY, afterReading().reset(), respond(404, ""));

        ShopException thrown = failure(shop::read);

        assertThat(thrown.attempts())
                .extracting(it -> it.failure())
                .containsExactly(FailureClass.OVERLOADED, FailureClass.AMBIGUOUS, FailureClass.CLIENT_ERROR);
        assertThat(thrown.attempts())
                .extracting(it -> it.decision())
                .containsExactly("again", "again", "not retryable");
        assertThat(thrown.attempts())
                .extracting(it -> it.waitedBefore().toMillis())
                .containsExactly(0L, 100L, 200L);
        assertThat(thrown.report().waited()).isEqualTo(Duration.ofMillis(300));
    }

    /** RUNTIME 23. */
    @Test
    void sendsALargeBodyOnce() {
        shop.server().enqueue(BUSY, GOOD);
        String large = "x".repeat((1 << 20) + 1);

        ShopException thrown = failure(
                () -> shop.engine().call(Shop.KEYED).json(large).key(Shop.KEY).send(Shop.Order.class));

        assertThat(thrown.stopReason()).isEqualTo(StopReason.BODY_TOO_LARGE);
    }

    private Shop.Order call(Operation operation) {
        return shop.engine().call(operation).path("id", 1).send(Shop.Order.class);
    }

    private static ShopException failure(ThrowingCallable call) {
        return catchThrowableOfType(ShopException.class, call);
    }
}
