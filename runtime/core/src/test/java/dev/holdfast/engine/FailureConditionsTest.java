package dev.holdfast.engine;

import static dev.holdfast.testing.Script.respond;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.client.FailureClass;
import dev.holdfast.client.Outcome;
import dev.holdfast.engine.Shop.ShopException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What answers mean: by the policy's conditions, else by their status. */
@Timeout(20)
final class FailureConditionsTest {
    private final Shop shop = new Shop(Shop.PROVIDER
            .failures(FailureClass.THROTTLED, "429", "403; retry-after: present")
            .failures(FailureClass.EXHAUSTED, "429; /error/code: insufficient_quota")
            .failures(FailureClass.CLIENT_ERROR, "2xx; /ok: false")
            .failures(FailureClass.IN_PROGRESS, "409; /error/code: idempotency_key_in_use")
            .failures(FailureClass.MISMATCH, "400; /error/type: idempotency_error"));

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    @Test
    void anAnswerWithStatus200MayBeAFailure() {
        shop.server().enqueue(respond(200, "{\"ok\":false,\"error\":\"channel_not_found\"}"));

        ShopException thrown = failure();

        assertThat(thrown.failure()).contains(FailureClass.CLIENT_ERROR);
        assertThat(thrown.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(thrown.status()).hasValue(200);
        assertThat(new String(thrown.body(), UTF_8)).contains("channel_not_found");
    }

    @Test
    void theMostSpecificConditionWins() {
        shop.server().enqueue(respond(429, "{\"error\":{\"code\":\"insufficient_quota\"}}", "Retry-After: 1"));

        assertThat(failure().outcome()).isEqualTo(Outcome.EXHAUSTED);
        assertThat(shop.sent()).isEqualTo(1);
    }

    /** RUNTIME 35. */
    @Test
    void refusalIsThrottlingOnlyWithTheHeaderThatThePolicyNames() {
        shop.server()
                .enqueue(
                        respond(403, ""),
                        respond(403, "", "Retry-After: 1"),
                        respond(200, "{\"id\":\"1\",\"amount\":5}"));

        assertThat(failure().failure()).contains(FailureClass.CLIENT_ERROR);
        shop.read();

        assertThat(shop.clock().sleeps()).containsExactly(Duration.ofMillis(1050));
    }

    /** RUNTIME 41. */
    @Test
    void aKeyStillAtWorkIsAskedAgainAndAMismatchIsNot() {
        shop.server()
                .enqueue(
                        respond(409, "{\"error\":{\"code\":\"idempotency_key_in_use\"}}"),
                        respond(400, "{\"error\":{\"type\":\"idempotency_error\"}}"));

        ShopException thrown = catchThrowableOfType(ShopException.class, shop::create);

        assertThat(thrown.attempts()).hasSize(2);
        assertThat(thrown.failure()).contains(FailureClass.MISMATCH);
    }

    @Test
    void anErrorPageOfAProxyMeansWhatItsStatusSays() {
        shop.server().enqueue(respond(400, "<html>{"));

        assertThat(failure().failure()).contains(FailureClass.CLIENT_ERROR);
    }

    /** RUNTIME 25. */
    @Test
    void status408IsATimeoutAnd501IsFinal() {
        shop.server().enqueue(respond(501, ""));
        assertThat(failure().failure()).contains(FailureClass.CLIENT_ERROR);

        shop.server().enqueue(respond(408, ""), respond(408, ""), respond(408, ""));
        assertThat(failure().outcome()).isEqualTo(Outcome.TIMED_OUT);
    }

    /** RUNTIME 79. */
    @Test
    void aRedirectIsAnErrorThatCarriesItsLocation() {
        shop.server().enqueue(respond(302, "", "Location: https://elsewhere.example.com"));

        ShopException thrown = failure();

        assertThat(shop.sent()).isEqualTo(1);
        assertThat(thrown.headers().orElseThrow().first("location")).contains("https://elsewhere.example.com");
    }

    private ShopException failure() {
        return catchThrowableOfType(ShopException.class, shop::read);
    }
}
