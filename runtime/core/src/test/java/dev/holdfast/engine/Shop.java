package dev.holdfast.engine;

import dev.holdfast.annotation.Jitter;
import dev.holdfast.annotation.KeySource;
import dev.holdfast.client.ApiException;
import dev.holdfast.client.CallFailure;
import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.ClientConfigBuilder;
import dev.holdfast.client.IdempotencyKey;
import dev.holdfast.testing.ScriptedServer;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A provider on a scripted server, a manual clock, and a few operations: what tests of calls begin with. */
final class Shop implements AutoCloseable {
    static final Provider PROVIDER = Provider.of("shop", "https://shop.example.com", "tests")
            .requestId("request-id")
            .errors(ShopException::new);

    static final Operation READ =
            Operation.get("getOrder", "/orders/{id}").timeout("10s", "3s", "1s").retry(3, "100ms..2s x2", Jitter.NONE);

    static final Operation KEYED = Operation.post("createOrder", "/orders")
            .timeout("10s", "3s", "1s")
            .retry(3, "100ms..2s x2", Jitter.NONE)
            .idempotencyKey("Idempotency-Key", KeySource.CALLER, "24h");

    static final Operation UNKEYED = Operation.post("sendMail", "/mails")
            .timeout("10s", "3s", "1s")
            .retry(3, "100ms..2s x2", Jitter.NONE)
            .notIdempotent();

    static final IdempotencyKey KEY = IdempotencyKey.of("order", "4711");

    private final ScriptedServer server;
    private final TestClock clock = new TestClock();
    private Engine engine;

    Shop() {
        this(PROVIDER);
    }

    Shop(Provider provider) {
        this(provider, ClientConfig.builder());
    }

    Shop(Provider provider, ClientConfigBuilder config) {
        try {
            server = ScriptedServer.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        engine = Engine.create(
                provider,
                config.baseUrl(server.baseUrl()).time(clock).chance(() -> 0.5).build());
    }

    ScriptedServer server() {
        return server;
    }

    TestClock clock() {
        return clock;
    }

    Engine engine() {
        return engine;
    }

    /** How many requests arrived. */
    int sent() {
        return server.requests().size();
    }

    Order read() {
        return engine.call(READ).path("id", 1).send(Order.class);
    }

    Order create() {
        return engine.call(KEYED).json(new Order("1", 2)).key(KEY).send(Order.class);
    }

    Order mail() {
        return engine.call(UNKEYED).json(new Order("1", 2)).send(Order.class);
    }

    @Override
    public void close() throws IOException {
        engine.close();
        server.close();
    }

    /** What the operations take and return. */
    record Order(String id, int amount) {}

    /** What failed calls throw, as a generated client has it. */
    static final class ShopException extends ApiException {
        private static final long serialVersionUID = 1L;

        ShopException(CallFailure failure) {
            super(failure);
        }
    }
}
