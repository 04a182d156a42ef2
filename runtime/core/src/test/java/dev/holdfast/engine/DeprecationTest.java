package dev.holdfast.engine;

import static dev.holdfast.testing.Script.respond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.DeprecationNotice;
import dev.holdfast.engine.Shop.ShopException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RUNTIME 95: what providers say of an operation's end. */
@Timeout(20)
final class DeprecationTest {
    private static final String ORDER = "{\"id\":\"1\",\"amount\":2}";
    private final List<DeprecationNotice> heard = new ArrayList<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Shop shop =
            new Shop(Shop.PROVIDER, ClientConfig.builder().meters(registry).deprecations(heard::add));

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    @Test
    void tellsWhatTheHeadersSay() {
        shop.server().enqueue(respond(200, ORDER, "Deprecation: @1688169599", "Sunset: Sun, 30 Jun 2024 23:59:59 GMT"));

        shop.read();

        assertThat(heard)
                .containsExactly(new DeprecationNotice(
                        "shop",
                        "getOrder",
                        Instant.parse("2023-06-30T23:59:59Z"),
                        Instant.parse("2024-06-30T23:59:59Z")));
    }

    @Test
    void countsEachAnswerAndTellsOnceADay() {
        shop.server().enqueue(respond(200, ORDER, "Deprecation: true"), respond(404, "", "Deprecation: true"));
        shop.server().enqueue(respond(200, ORDER, "Deprecation: true"));

        shop.read();
        assertThatThrownBy(shop::read).isInstanceOf(ShopException.class);
        assertThat(heard).hasSize(1);
        shop.clock().pass(Duration.ofDays(1));
        shop.read();

        assertThat(heard).hasSize(2);
        assertThat(registry.get("holdfast.deprecation")
                        .tags("client", "shop", "operation", "getOrder")
                        .counter()
                        .count())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "@", "@x", "@99999999999999999999", "false", ""})
    void ignoresWhatMakesNoSense(String value) {
        shop.server().enqueue(respond(200, ORDER, "Deprecation: " + value, "Sunset: " + value));

        shop.read();

        assertThat(heard).isEmpty();
    }

    @Test
    void aListenerThatThrowsDoesNotReachTheCall() throws IOException {
        var config = ClientConfig.builder().deprecations(notice -> {
            throw new IllegalStateException("no");
        });
        try (Shop other = new Shop(Shop.PROVIDER, config)) {
            other.server().enqueue(respond(200, ORDER, "Deprecation: @1688169599"));

            assertThat(other.read().amount()).isEqualTo(2);
        }
    }
}
