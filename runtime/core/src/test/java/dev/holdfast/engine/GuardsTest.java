package dev.holdfast.engine;

import static dev.holdfast.testing.Script.respond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.FailureClass;
import dev.holdfast.client.Outcome;
import dev.holdfast.client.SharedState;
import dev.holdfast.client.StopReason;
import dev.holdfast.engine.Shop.Order;
import dev.holdfast.engine.Shop.ShopException;
import dev.holdfast.engine.rule.BulkheadRule;
import dev.holdfast.resilience.Breaker;
import dev.holdfast.resilience.BreakerState;
import dev.holdfast.resilience.Bulkhead;
import dev.holdfast.resilience.RateLimiter;
import dev.holdfast.resilience.Rejected;
import dev.holdfast.testing.Script;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What breaker, limiter and bulkhead do to calls. */
@Timeout(20)
final class GuardsTest {
    private static final Script GOOD = respond(200, "{\"id\":\"1\",\"amount\":2}");
    private static final Script BUSY = respond(503, "busy");
    private static final BreakerSpec BREAKER = BreakerSpec.scope("provider")
            .window("30s")
            .opensAt("50% over 2 calls")
            .pause("10s..1m x2")
            .probes(1);
    private static final LimitSpec LIMIT =
            LimitSpec.bucket("provider").rate("1/s").burst(5).queue("500ms");
    private static final Operation ONCE =
            Operation.get("getOrder", "/orders/{id}").timeout("10s", "3s", "1s");

    private final SharedState state = new SharedState();
    private final Shop shop = new Shop(
            Shop.PROVIDER.breaker(BREAKER).limit(LIMIT).bulkhead("provider", 2).retryAfter("4s", "3s", ""),
            ClientConfig.builder().share(state));

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    /** RUNTIME 60. */
    @Test
    void anOpenBreakerRefusesWithoutTakingATurnOrASlot() {
        shop.server().enqueue(BUSY, BUSY, GOOD);
        failure(this::read);
        failure(this::read);

        ShopException refused = failure(this::read);

        assertThat(shop.sent()).isEqualTo(2);
        assertThat(refused.outcome()).isEqualTo(Outcome.BREAKER_OPEN);
        assertThat(refused.attempts()).isEmpty();
        assertThat(refused.retryAfter().orElseThrow()).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(12));
        assertThat(refused).hasMessageStartingWith("shop getOrder was not sent: circuit breaker open, try again in ");
        assertThat(part(Bulkhead.class).active()).isZero();
        assertThat(turnsLeft()).isEqualTo(3);
    }

    @Test
    void aProbeClosesTheBreakerAfterItsPause() {
        shop.server().enqueue(BUSY, BUSY, GOOD);
        failure(this::read);
        failure(this::read);

        shop.clock().pass(Duration.ofSeconds(12));

        assertThat(read().amount()).isEqualTo(2);
        assertThat(part(Breaker.class).state()).isEqualTo(BreakerState.CLOSED);
    }

    /** RUNTIME 56, 58: neither for nor against the provider's health. */
    @Test
    void whatTheCallerGotWrongDoesNotOpenTheBreaker() {
        shop.server().enqueue(respond(404, ""), respond(200, "<html>"), respond(429, ""), respond(401, ""));

        for (int i = 0; i < 4; i++) {
            failure(this::read);
        }

        assertThat(part(Breaker.class).state()).isEqualTo(BreakerState.CLOSED);
    }

    @Test
    void anAnswerThatCannotBeReadDoesNotCloseTheBreaker() {
        shop.server().enqueue(BUSY, BUSY, respond(200, "<html>"));
        failure(this::read);
        failure(this::read);
        shop.clock().pass(Duration.ofSeconds(12));

        assertThat(failure(this::read).outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(part(Breaker.class).state()).isEqualTo(BreakerState.HALF_OPEN);
    }

    @Test
    void stopsRetryingWhenTheBreakerOpens() {
        shop.server().enqueue(BUSY, BUSY, GOOD);

        ShopException thrown = failure(shop::read);

        assertThat(thrown.stopReason()).isEqualTo(StopReason.BREAKER_OPEN);
        assertThat(thrown.outcome()).isEqualTo(Outcome.UNAVAILABLE);
        assertThat(thrown.attempts()).hasSize(2);
    }

    /** RUNTIME 65. */
    @Test
    void refusesAtOnceWhenThereIsNoTurnInTime() {
        for (int i = 0; i < 5; i++) {
            shop.server().enqueue(GOOD);
            read();
        }

        ShopException refused = failure(this::read);

        assertThat(refused.outcome()).isEqualTo(Outcome.LIMITED);
        assertThat(refused.retryAfter().orElseThrow()).isBetween(Duration.ofMillis(501), Duration.ofSeconds(1));
        assertThat(shop.clock().sleeps()).isEmpty();
    }

    /** RUNTIME 69: for two seconds, and up to one more by chance (a half here). */
    @Test
    void aThrottledAnswerHoldsBackAllCalls() {
        shop.server().enqueue(respond(429, "", "Retry-After: 2"), GOOD);
        assertThat(failure(this::read).failure()).contains(FailureClass.THROTTLED);

        ShopException refused = failure(this::read);

        assertThat(refused.outcome()).isEqualTo(Outcome.LIMITED);
        assertThat(refused.retryAfter()).contains(Duration.ofMillis(2500));
    }

    /** RUNTIME 69: the pause ends up to a second after the wait that the same answer asks for. */
    @Test
    void theThrottledCallOutlastsThePauseThatItsOwnAnswerCaused() {
        shop.server().enqueue(respond(429, "", "Retry-After: 2"), GOOD);
        Instant began = shop.clock().now();

        assertThat(shop.read().amount()).isEqualTo(2);

        assertThat(shop.clock().now()).isEqualTo(began.plusMillis(2500));
    }

    /** RUNTIME 65: the deadline bounds that wait. */
    @Test
    void theThrottledCallIsRefusedIfThePauseOutlastsItsDeadline() {
        shop.server().enqueue(respond(429, "", "Retry-After: 2"), GOOD);
        Operation hasty = Shop.READ.timeout("2400ms", "2s", "1s");

        ShopException refused =
                failure(() -> shop.engine().call(hasty).path("id", 1).send(Order.class));

        assertThat(refused.stopReason()).isEqualTo(StopReason.LIMITED);
        assertThat(refused.outcome()).isEqualTo(Outcome.THROTTLED);
        assertThat(shop.sent()).isEqualTo(1);
    }

    @Test
    void noProviderHoldsBackCallsLongerThanThePolicyLetsIt() {
        shop.server().enqueue(respond(429, "", "Retry-After: 86400"));
        failure(this::read);

        assertThat(failure(this::read).retryAfter()).contains(Duration.ofMillis(3500));
    }

    /** RUNTIME 37. */
    @Test
    void holdsNoSlotWhileItWaits() {
        shop.server().enqueue(respond(429, "", "Retry-After: 0"), GOOD);
        int[] activeWhileAsleep = {-1};
        shop.clock()
                .whileAsleep(() -> activeWhileAsleep[0] = part(Bulkhead.class).active());

        shop.read();

        assertThat(activeWhileAsleep[0]).isZero();
    }

    private Order read() {
        return shop.engine().call(ONCE).path("id", 1).send(Order.class);
    }

    private int turnsLeft() {
        int turns = 0;
        while (turns < 10) {
            try {
                part(RateLimiter.class).reserve(Duration.ZERO);
            } catch (Rejected e) {
                return turns;
            }
            turns++;
        }
        return turns;
    }

    private <T> T part(Class<T> kind) {
        Object rule = kind == Breaker.class
                ? BREAKER.rule()
                : kind == Bulkhead.class ? new BulkheadRule("provider", 2) : LIMIT.rule();
        return state.part(kind, "shop/provider", rule, () -> {
            throw new AssertionError("no " + kind.getSimpleName() + " was made");
        });
    }

    private static ShopException failure(ThrowingCallable call) {
        return catchThrowableOfType(ShopException.class, call);
    }
}
