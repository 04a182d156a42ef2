package dev.holdfast.engine;

import static dev.holdfast.testing.Script.respond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.holdfast.client.FailureClass;
import dev.holdfast.client.Response;
import dev.holdfast.engine.Shop.Order;
import dev.holdfast.engine.Shop.ShopException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Successes that differ by status, that may be null, and that are asked for in particular. */
@Timeout(20)
final class AnswersTest {
    private final Shop shop = new Shop();

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    @Test
    void theStatusDecidesWhatTheBodyBecomes() {
        shop.server()
                .enqueue(
                        respond(200, "{\"id\":\"1\",\"amount\":5}"),
                        respond(201, "[\"a\",\"b\"]"),
                        respond(202, "later", "Content-Type: text/plain"),
                        respond(204, ""),
                        respond(299, "{}"));

        assertThat(outcome()).isEqualTo(new Outcome.Done(new Order("1", 5)));
        assertThat(outcome()).isEqualTo(new Outcome.Several(List.of("a", "b")));
        assertThat(outcome()).isEqualTo(new Outcome.Words("later"));
        assertThat(outcome()).isEqualTo(new Outcome.Nothing());
        assertThat(outcome()).as("2xx").isEqualTo(new Outcome.Nothing());
    }

    @Test
    void aSuccessThatNobodyKnowsCannotBeRead() {
        shop.server().enqueue(respond(202, "{}"));

        ShopException thrown = catchThrowableOfType(
                ShopException.class,
                () -> call().sendOneOf(Answers.<Outcome>of().json("200", Order.class, Outcome.Done::new)));

        assertThat(thrown.failure()).contains(FailureClass.DECODE);
        assertThat(thrown.status()).hasValue(202);
    }

    @Test
    void nothingAndNullAreNull() {
        shop.server().enqueue(respond(204, ""), respond(200, " null\n"), respond(200, "{\"id\":\"1\",\"amount\":5}"));

        assertThat(call().orNull().send(Order.class)).isNull();
        assertThat(call().orNull().send(Order.class)).isNull();
        assertThat(call().orNull().send(Order.class)).isEqualTo(new Order("1", 5));
    }

    @Test
    void aNullThatWasNotAnnouncedCannotBeRead() {
        shop.server().enqueue(respond(200, "null"));

        assertThat(catchThrowableOfType(ShopException.class, () -> call().send(Order.class))
                        .failure())
                .contains(FailureClass.DECODE);
    }

    @Test
    void asksForTheMediaTypesOfTheDocument() {
        shop.server().enqueue(respond(200, "{\"id\":\"1\",\"amount\":5}", "Content-Type: application/vnd.shop+json"));

        call().accept("application/vnd.shop+json").send(Order.class);

        assertThat(shop.server().requests().get(0).header("accept")).containsExactly("application/vnd.shop+json");
    }

    @Test
    void aStreamIsAskedForInTheBody() {
        shop.server().enqueue(respond(200, "{\"id\":\"1\",\"amount\":5}"), respond(200, "{\"id\":\"1\",\"amount\":5}"));

        shop.engine()
                .call(Shop.UNKEYED)
                .jsonWithTrue(new Order("1", 2), "/stream")
                .send(Order.class);
        shop.engine().call(Shop.UNKEYED).jsonWithTrue(null, "/options/stream").send(Order.class);

        assertThat(shop.server().requests().get(0).text()).isEqualTo("{\"id\":\"1\",\"amount\":2,\"stream\":true}");
        assertThat(shop.server().requests().get(1).text()).isEqualTo("{\"options\":{\"stream\":true}}");
    }

    @Test
    void theRawBodyIsThereOnRequest() {
        shop.server().enqueue(respond(200, "{\"id\":\"1\", \"amount\":5}"));

        Response<Order> response =
                Response.of(options -> call().options(options).send(Order.class));

        assertThat(response.body()).isEqualTo(new Order("1", 5));
        assertThat(response.raw()).asString().isEqualTo("{\"id\":\"1\", \"amount\":5}");
    }

    private CallBuilder call() {
        return shop.engine().call(Shop.READ).path("id", 1);
    }

    private Outcome outcome() {
        return call().sendOneOf(Answers.<Outcome>of()
                .nothing("2xx", Outcome.Nothing::new)
                .json("200", Order.class, Outcome.Done::new)
                .json("201", new TypeReference<List<String>>() {}, Outcome.Several::new)
                .text("202", Outcome.Words::new));
    }

    /** What a generated result looks like. */
    private sealed interface Outcome {
        record Done(Order body) implements Outcome {}

        record Several(List<String> body) implements Outcome {}

        record Words(String body) implements Outcome {}

        record Nothing() implements Outcome {}
    }
}
