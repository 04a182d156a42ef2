package dev.holdfast.engine;

import static dev.holdfast.testing.Script.respond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.client.FailureClass;
import dev.holdfast.client.StopReason;
import dev.holdfast.engine.Shop.ShopException;
import dev.holdfast.testing.Script;
import java.io.IOException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the provider says of another attempt. */
@Timeout(20)
final class AdviceTest {
    private static final Script GOOD = respond(200, "{\"id\":\"1\",\"amount\":2}");

    private final Shop shop =
            new Shop(Shop.PROVIDER.advice("should-retry").keys(KeyRule.raw().replays("5xx")));

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    @Test
    void aNoForbidsWhatThePlanAllows() {
        shop.server().enqueue(respond(503, "", "Should-Retry: false"));

        assertThat(failure(shop::read).stopReason()).isEqualTo(StopReason.ADVISED_AGAINST);
        assertThat(shop.sent()).isEqualTo(1);
    }

    @Test
    void aYesOpensWhatThePlanMayOpen() {
        shop.server().enqueue(respond(500, "", "Should-Retry: true"), GOOD);

        assertThat(shop.create().amount()).isEqualTo(2);
    }

    @Test
    void withoutAdviceThePlanHolds() {
        shop.server().enqueue(respond(500, ""), respond(500, "", "Should-Retry: maybe"));

        assertThat(failure(shop::create).stopReason()).isEqualTo(StopReason.NOT_RETRYABLE);
        assertThat(failure(shop::create).stopReason()).isEqualTo(StopReason.NOT_RETRYABLE);
    }

    @Test
    void aYesNeverMakesAnUnkeyedWriteSafe() {
        shop.server().enqueue(respond(500, "", "Should-Retry: true"), GOOD);

        assertThat(failure(shop::mail).stopReason()).isEqualTo(StopReason.NOT_RETRYABLE);
        assertThat(shop.sent()).isEqualTo(1);
    }

    @Test
    void aYesNeverOpensWhatThePolicyForbids() {
        shop.server().enqueue(respond(503, "", "Should-Retry: true"), GOOD);
        Operation strict = Shop.READ.never(FailureClass.OVERLOADED);

        assertThat(failure(() -> shop.engine().call(strict).path("id", 1).send(Shop.Order.class))
                        .stopReason())
                .isEqualTo(StopReason.NOT_RETRYABLE);
    }

    private static ShopException failure(ThrowingCallable call) {
        return catchThrowableOfType(ShopException.class, call);
    }
}
