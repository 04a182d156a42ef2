package dev.holdfast.engine;

import static dev.holdfast.testing.Script.afterReading;
import static dev.holdfast.testing.Script.respond;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.client.Outcome;
import dev.holdfast.engine.Shop.ShopException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An interrupt ends the call in each phase, and the flag stays set. RUNTIME 71, 72. */
@Timeout(20)
final class InterruptsTest {
    private final Shop shop = new Shop();

    @AfterEach
    void close() throws IOException {
        Thread.interrupted();
        shop.close();
    }

    @Test
    void sendsNothingWhenTheFlagIsSetOnEntry() {
        Thread.currentThread().interrupt();

        ShopException thrown = failure();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(thrown.outcome()).isEqualTo(Outcome.INTERRUPTED);
        assertThat(thrown).hasMessage("shop getOrder was not sent: interrupted");
        assertThat(shop.sent()).isZero();
    }

    @Test
    void endsTheWaitBetweenAttempts() {
        shop.server().enqueue(respond(503, ""));
        shop.clock().whileAsleep(Thread.currentThread()::interrupt);

        ShopException thrown = failure();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(thrown.outcome()).isEqualTo(Outcome.INTERRUPTED);
        assertThat(thrown.attempts()).hasSize(1);
        assertThat(thrown.status()).hasValue(503);
    }

    @Test
    void endsTheExchange() throws Exception {
        shop.server().enqueue(afterReading().stall());
        var thrown = new CompletableFuture<ShopException>();
        var flag = new CompletableFuture<Boolean>();
        var caller = new Thread(() -> {
            thrown.complete(failure());
            flag.complete(Thread.interrupted());
        });
        caller.start();

        shop.server().awaitRequest();
        caller.interrupt();

        assertThat(thrown.get().outcome()).isEqualTo(Outcome.INTERRUPTED);
        assertThat(flag.get()).isTrue();
        assertThat(shop.sent()).isEqualTo(1);
    }

    private ShopException failure() {
        try {
            shop.read();
            throw new AssertionError("the call succeeded");
        } catch (ShopException e) {
            return e;
        }
    }
}
