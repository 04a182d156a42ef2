package dev.holdfast.engine;

import static dev.holdfast.testing.Script.respond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.annotation.QuotaUnit;
import dev.holdfast.client.FailureClass;
import dev.holdfast.client.StopReason;
import dev.holdfast.engine.Shop.Order;
import dev.holdfast.engine.Shop.ShopException;
import dev.holdfast.testing.Script;
import java.io.IOException;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** RUNTIME 36 and 69: what the provider's counters say is kept. */
@Timeout(20)
final class QuotaTest {
    private static final String ORDER = "{\"id\":\"1\",\"amount\":2}";
    private static final Script GOOD = respond(200, ORDER);

    private static final Provider PROVIDER = Shop.PROVIDER
            .retryAfter("5s", "15m", "")
            .limit(LimitSpec.bucket("provider").rate("100/s").burst(100))
            .failures(FailureClass.THROTTLED, "403; x-remaining: 0")
            .quota("x-remaining", "x-reset", QuotaUnit.DELTA_SECONDS, "x-bucket");

    private static final Operation SEARCH = Operation.get("search", "/search/{id}")
            .timeout("10s", "3s", "1s")
            .limit(LimitSpec.bucket("search").rate("100/s").burst(100).queue("1s"));

    private final Shop shop = new Shop(PROVIDER);

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    @Test
    void anAnswerThatUsesUpTheQuotaHoldsTheNextCallBack() {
        shop.server().enqueue(respond(200, ORDER, "X-Remaining: 0", "X-Reset: 3"), GOOD);

        shop.read();
        shop.read();

        Duration slept = shop.clock().sleeps().stream().reduce(Duration.ZERO, Duration::plus);
        assertThat(slept).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(4));
    }

    @Test
    void aQuotaThatIsRefilledTooLateRefusesAtOnce() {
        shop.server().enqueue(respond(200, ORDER, "X-Remaining: 0", "X-Reset: 60"));

        shop.read();
        ShopException thrown = failure(shop::read);

        assertThat(thrown.stopReason()).isEqualTo(StopReason.LIMITED);
        assertThat(thrown.retryAfter()).hasValueSatisfying(it -> assertThat(it).isGreaterThan(Duration.ofSeconds(59)));
        assertThat(shop.sent()).isEqualTo(1);
    }

    @Test
    void noPauseIsLongerThanThePolicyAllows() {
        shop.server().enqueue(respond(200, ORDER, "X-Remaining: 0", "X-Reset: 86400"), GOOD);

        shop.read();
        shop.clock().pass(Duration.ofMinutes(15).plusSeconds(1));

        assertThat(shop.read().amount()).isEqualTo(2);
        assertThat(shop.clock().sleeps()).isEmpty();
    }

    @Test
    void theAnswerNamesTheBucket() {
        shop.server().enqueue(GOOD, respond(200, ORDER, "X-Remaining: 0", "X-Reset: 60", "X-Bucket: search"), GOOD);
        search();

        shop.read();

        assertThat(failure(this::search).stopReason()).isEqualTo(StopReason.LIMITED);
        assertThat(shop.read().amount()).isEqualTo(2);
    }

    @Test
    void aThrottledAnswerWithoutRetryAfterWaitsForTheCounter() {
        shop.server().enqueue(respond(403, "", "X-Remaining: 0", "X-Reset: 2"), GOOD);

        shop.read();

        assertThat(shop.clock().sleeps().get(0)).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void ofSeveralCountersTheLastOneToBeFullAgainCounts() {
        Operation counted = Shop.READ
                .quota("x-remaining", "x-reset", QuotaUnit.DELTA_SECONDS, "")
                .quota("x-day-remaining", "x-day-reset", QuotaUnit.DELTA_SECONDS, "");
        shop.server()
                .enqueue(respond(429, "", "X-Remaining: 0", "X-Reset: 1", "X-Day-Remaining: 0", "X-Day-Reset: 3600"));

        ShopException thrown = failure(() -> call(counted));

        assertThat(thrown.stopReason()).isEqualTo(StopReason.RETRY_AFTER_TOO_LONG);
        assertThat(thrown.retryAfter()).contains(Duration.ofHours(1));
    }

    @Test
    void retryAfterComesFirst() {
        shop.server().enqueue(respond(429, "", "Retry-After: 1", "RateLimit: \"d\";r=0;t=4"), GOOD);

        ShopException thrown = failure(() -> call(Shop.READ.timeout("3s", "1s", "1s")));

        assertThat(thrown)
                .as("the limiter waits for the counter, which is too long")
                .isNotNull();
        assertThat(thrown.attempts().get(0).decision()).isEqualTo("again");
    }

    @Test
    void theStandardFieldNeedsNoPolicy() {
        shop.server().enqueue(respond(429, "", "RateLimit: \"d\";r=0;t=2"), GOOD);

        shop.read();

        assertThat(shop.clock().sleeps().get(0)).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void malformedCountersAreIgnored() {
        shop.server().enqueue(respond(200, ORDER, "X-Remaining: none", "X-Reset: 3"), GOOD);
        shop.server().enqueue(respond(200, ORDER, "X-Remaining: 0", "X-Reset: later", "RateLimit: r=0"), GOOD);

        for (int call = 0; call < 4; call++) {
            shop.read();
        }

        assertThat(shop.clock().sleeps()).isEmpty();
    }

    private Order search() {
        return call(SEARCH);
    }

    private Order call(Operation operation) {
        return shop.engine().call(operation).path("id", 1).send(Order.class);
    }

    private static ShopException failure(ThrowingCallable call) {
        return catchThrowableOfType(ShopException.class, call);
    }
}
