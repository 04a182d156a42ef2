package dev.holdfast.engine;

import static dev.holdfast.testing.Script.respond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.holdfast.client.CallOptions;
import dev.holdfast.client.ClientConfig;
import dev.holdfast.engine.Shop.Order;
import dev.holdfast.testing.Script;
import dev.holdfast.testing.ScriptedServer;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What clients hold goes with them. RUNTIME 78. */
@Timeout(120)
final class ClientLifecycleTest {
    private static final int CLIENTS = 1_000;
    private static final Script GOOD = respond(200, "{\"id\":\"1\",\"amount\":2}");
    private static final int FIVE_SECONDS = 5_000;

    /** A tenth of them makes a call, and another one on a thread of its own, so that every kind of thread is there. */
    @Test
    void aThousandClientsLeaveNoThreadBehind() throws Exception {
        Set<Thread> before = threads();
        try (var server = ScriptedServer.start()) {
            for (int number = 0; number < CLIENTS; number++) {
                ClientConfig config = ClientConfig.builder()
                        .baseUrl(server.baseUrl())
                        .secret("token", () -> "secret")
                        .build();
                try (Engine engine = Engine.create(Shop.PROVIDER.bearer("token", "env:NONE"), config);
                        AsyncCalls calls = AsyncCalls.of(config)) {
                    if (number % 10 == 0) {
                        server.enqueue(GOOD, GOOD);
                        read(engine, CallOptions.none());
                        calls.call(CallOptions.none(), options -> read(engine, options))
                                .get();
                    }
                }
            }
            assertThat(server.requests()).hasSize(CLIENTS / 5);
        }

        for (Thread thread : threads()) {
            if (!before.contains(thread)) {
                thread.join(FIVE_SECONDS);
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    @Test
    void aClosedClientSendsNothing() throws Exception {
        try (var shop = new Shop()) {
            shop.engine().close();
            shop.engine().close();

            assertThatIllegalStateException().isThrownBy(shop::read);
            assertThat(shop.sent()).isZero();
        }
    }

    private static Order read(Engine engine, CallOptions options) {
        return engine.call(Shop.READ).path("id", 1).options(options).send(Order.class);
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(it -> it.getName().startsWith("holdfast"))
                .collect(Collectors.toSet());
    }
}
