package dev.holdfast.engine;

import static dev.holdfast.testing.Script.afterReading;
import static dev.holdfast.testing.Script.respond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.annotation.Jitter;
import dev.holdfast.client.EventStream;
import dev.holdfast.client.FailureClass;
import dev.holdfast.client.Outcome;
import dev.holdfast.engine.Shop.Order;
import dev.holdfast.engine.Shop.ShopException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams of events, as calls under the rules of their operation. */
@Timeout(20)
final class EventsTest {
    private static final String EVENTS = "Content-Type: text/event-stream";

    private static final Operation FILE = Operation.get("getFile", "/file").timeout("10s", "3s", "1s").stream(
                    "", "10s", "10m")
            .retry(3, "100ms..2s x2", Jitter.NONE)
            .bulkhead("files", 1)
            .responseLimit("1KiB");

    private final Shop shop = new Shop(Shop.PROVIDER.failures(FailureClass.CLIENT_ERROR, "200; /ok: absent"));

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    @Test
    void eventsAreReadAsTheyArrive() {
        var gate = new CountDownLatch(1);
        shop.server()
                .enqueue(afterReading()
                        .head(200, EVENTS, "Transfer-Encoding: chunked")
                        .send(chunk("id: 1\ndata: {\"id\":\"1\",\"amount\":5}\n\n"))
                        .waitFor(gate)
                        .send(chunk("event: last\ndata: {\"id\":\"2\",\"amount\":6}\n\n") + "0\r\n\r\n"));

        try (EventStream<Order> events = events("")) {
            assertThat(events.next()).isEqualTo(new Order("1", 5));
            assertThat(events.eventName()).isEqualTo("message");
            gate.countDown();
            assertThat(events.next()).isEqualTo(new Order("2", 6));
            assertThat(events.eventName()).isEqualTo("last");
            assertThat(events.lastEventId()).contains("1");
            assertThat(events.hasNext()).isFalse();
        }
        assertThat(shop.server().requests().get(0).header("accept").get(0)).startsWith("text/event-stream,");
    }

    @Test
    void theBodyOfTheRequestIsSent() {
        shop.server().enqueue(respond(200, "data: {\"id\":\"1\",\"amount\":5}\n\n", EVENTS));

        try (EventStream<Order> events = shop.engine()
                .call(Shop.UNKEYED.stream("", "10s", "10m"))
                .jsonWithTrue(new Order("1", 2), "/stream")
                .sendEvents(Order.class, "")) {
            assertThat(events).toIterable().hasSize(1);
        }

        assertThat(shop.server().requests().get(0).text()).isEqualTo("{\"id\":\"1\",\"amount\":2,\"stream\":true}");
    }

    @Test
    void theMarkEndsTheStreamAndIsNotRead() {
        shop.server().enqueue(respond(200, "data: {\"id\":\"1\",\"amount\":5}\n\ndata: [DONE]\n\n", EVENTS));

        try (EventStream<Order> events = events("[DONE]")) {
            assertThat(events).toIterable().containsExactly(new Order("1", 5));
        }
    }

    @Test
    void anEndWithoutTheMarkIsAFailure() {
        shop.server().enqueue(respond(200, "data: {\"id\":\"1\",\"amount\":5}\n\n", EVENTS));

        try (EventStream<Order> events = events("[DONE]")) {
            events.next();
            ShopException thrown = catchThrowableOfType(ShopException.class, events::hasNext);

            assertThat(thrown.outcome()).isEqualTo(Outcome.UNAVAILABLE);
            assertThat(thrown).hasMessageContaining("it ended without the event that ends it");
            assertThat(events.hasNext()).isFalse();
        }
    }

    @Test
    void aCutInsideAnEventIsAFailure() {
        shop.server()
                .enqueue(afterReading()
                        .head(200, EVENTS, "Transfer-Encoding: chunked")
                        .send(chunk("data: {\"id\":"))
                        .close());

        assertThat(failure("").outcome()).isEqualTo(Outcome.UNAVAILABLE);
    }

    @Test
    void anEventThatIsNoJsonIsAFailureThatDoesNotShowIt() {
        shop.server().enqueue(respond(200, "data: secret\n\n", EVENTS));

        ShopException thrown = failure("");

        assertThat(thrown.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(thrown).hasMessageNotContaining("secret");
    }

    @Test
    void theResponseLimitBoundsEachEvent() {
        String event = "data: {\"id\":\"" + "x".repeat(600) + "\",\"amount\":5}\n\n";
        shop.server().enqueue(respond(200, event.repeat(3), EVENTS), respond(200, event.replace("x", "xx"), EVENTS));

        try (EventStream<Order> events = events("")) {
            assertThat(events).toIterable().hasSize(3);
        }
        assertThat(failure("").outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    void anAnswerThatIsNoStreamIsRefused() {
        shop.server().enqueue(respond(200, "{}", "Content-Type: application/json"));

        assertThat(catchThrowableOfType(ShopException.class, () -> events("")).failure())
                .contains(FailureClass.DECODE);
    }

    @Test
    void linesOfJsonAreEvents() {
        shop.server()
                .enqueue(respond(
                        200,
                        "{\"id\":\"1\",\"amount\":5}\n{\"id\":\"2\",\"amount\":6}\n",
                        "Content-Type: application/x-ndjson; charset=utf-8"));

        try (EventStream<Order> events = events("")) {
            assertThat(events).toIterable().hasSize(2);
        }
    }

    /** RUNTIME 71. */
    @Test
    void anInterruptEndsTheWaitForAnEvent() throws Exception {
        shop.server().enqueue(afterReading().head(200, EVENTS).stall());
        EventStream<Order> events = events("");
        var thrown = new CompletableFuture<ShopException>();
        var flag = new CompletableFuture<Boolean>();
        var reader = new Thread(() -> {
            thrown.complete(catchThrowableOfType(ShopException.class, events::hasNext));
            flag.complete(Thread.interrupted());
        });
        reader.start();

        reader.interrupt();

        assertThat(thrown.get().outcome()).isEqualTo(Outcome.INTERRUPTED);
        assertThat(flag.get()).isTrue();
    }

    private EventStream<Order> events(String end) {
        return shop.engine().call(FILE).sendEvents(Order.class, end);
    }

    private ShopException failure(String end) {
        try (EventStream<Order> events = events(end)) {
            return catchThrowableOfType(ShopException.class, events::hasNext);
        }
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }
}
