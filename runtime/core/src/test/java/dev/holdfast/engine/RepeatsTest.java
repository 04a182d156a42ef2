package dev.holdfast.engine;

import static dev.holdfast.testing.Script.afterReading;
import static dev.holdfast.testing.Script.respond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.annotation.Jitter;
import dev.holdfast.client.Outcome;
import dev.holdfast.engine.Shop.ShopException;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a further attempt sees if the first one did it after all. */
@Timeout(20)
final class RepeatsTest {
    private static final Operation DELETE = Operation.delete("deleteOrder", "/orders/1")
            .timeout("10s", "3s", "1s")
            .retry(3, "100ms..2s x2", Jitter.NONE)
            .repeats("404; /code: gone", false);

    private static final Operation CHECK = DELETE.repeats("404", true);

    private final Shop shop = new Shop();

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    @Test
    void whatIsGoneAfterALostAnswerWasDeleted() {
        shop.server().enqueue(afterReading().reset(), respond(404, "{\"code\":\"gone\"}"));

        assertThatCode(() -> call(DELETE)).doesNotThrowAnyException();
    }

    @Test
    void whatWasNeverThereIsNotFound() {
        shop.server().enqueue(respond(404, "{\"code\":\"gone\"}"));

        assertThat(failure(DELETE).outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void anotherRefusalIsARefusal() {
        shop.server().enqueue(afterReading().reset(), respond(404, "{\"code\":\"other\"}"));

        assertThat(failure(DELETE).outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void afterAnAttemptThatWasNotTakenARefusalIsARefusal() {
        shop.server().enqueue(respond(503, ""), respond(404, "{\"code\":\"gone\"}"));

        assertThat(failure(DELETE).outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void nobodyCanTellWhereThePlanSaysSo() {
        shop.server().enqueue(afterReading().reset(), respond(404, ""));

        ShopException thrown = failure(CHECK);

        assertThat(thrown.outcome()).isEqualTo(Outcome.OUTCOME_UNKNOWN);
        assertThat(thrown.status()).hasValue(404);
    }

    @Test
    void nobodyCanTellOfAKeyedWriteEither() {
        shop.server().enqueue(afterReading().reset(), respond(400, ""));
        Operation keyed = Shop.KEYED.repeats("400", true);

        ShopException thrown = catchThrowableOfType(
                ShopException.class,
                () -> shop.engine()
                        .call(keyed)
                        .json(new Shop.Order("1", 2))
                        .key(Shop.KEY)
                        .send(Shop.Order.class));

        assertThat(thrown.outcome()).isEqualTo(Outcome.OUTCOME_UNKNOWN);
    }

    private void call(Operation operation) {
        shop.engine().call(operation).sendNothing();
    }

    private ShopException failure(Operation operation) {
        return catchThrowableOfType(ShopException.class, () -> call(operation));
    }
}
