package dev.holdfast.engine;

import static dev.holdfast.testing.Script.respond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.annotation.Credential;
import dev.holdfast.client.CallOptions;
import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.Outcome;
import dev.holdfast.client.StopReason;
import dev.holdfast.engine.Shop.ShopException;
import dev.holdfast.engine.rule.AuthRule;
import dev.holdfast.testing.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials are those of the moment, and shown nowhere. RUNTIME 24, 92. */
@Timeout(20)
final class CredentialsTest {
    private static final Script GOOD = respond(200, "{\"id\":\"1\",\"amount\":2}");
    private static final Script REFUSED = respond(401, "who are you");

    @Test
    void readsAFileAnewAfterASecond(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("key");
        Files.writeString(file, "first\n");
        try (Shop shop = new Shop(Shop.PROVIDER.bearer("shop-key", "file:" + file))) {
            shop.server().enqueue(respond(503, ""), GOOD, GOOD);
            shop.clock().whileAsleep(() -> write(file, "second\n"));

            shop.read();
            shop.clock().pass(Duration.ofSeconds(1));
            shop.read();

            assertThat(shop.server().requests())
                    .extracting(it -> it.header("authorization"))
                    .containsExactly(List.of("Bearer first"), List.of("Bearer first"), List.of("Bearer second"));
        }
    }

    @Test
    void readsAFileAnewAtOnceWhenTheProviderRefusesWhatItHeld(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("key");
        Files.writeString(file, "first\n");
        try (Shop shop = new Shop(Shop.PROVIDER.bearer("shop-key", "file:" + file))) {
            shop.server().enqueue(GOOD, REFUSED, GOOD);
            shop.read();
            write(file, "second\n");

            shop.read();

            assertThat(shop.server().requests())
                    .extracting(it -> it.header("authorization"))
                    .containsExactly(List.of("Bearer first"), List.of("Bearer first"), List.of("Bearer second"));
        }
    }

    @Test
    void sendsFreshCredentialsOnceAfterTheyWereRefusedWhateverTheMethod() throws IOException {
        try (Shop shop = shop("old", "new", "new")) {
            shop.server().enqueue(REFUSED, GOOD);

            shop.mail();

            assertThat(shop.server().requests())
                    .extracting(it -> it.header("x-key"))
                    .containsExactly(List.of("old"), List.of("new"));
            assertThat(shop.clock().sleeps()).isEmpty();
        }
    }

    @Test
    void doesNotInsistWithCredentialsThatHaveNotChanged() throws IOException {
        try (Shop shop = shop("same", "same")) {
            shop.server().enqueue(REFUSED, GOOD);

            ShopException thrown = catchThrowableOfType(ShopException.class, shop::read);

            assertThat(shop.sent()).isEqualTo(1);
            assertThat(thrown.outcome()).isEqualTo(Outcome.UNAUTHORIZED);
        }
    }

    @Test
    void refreshesAtMostOnce() throws IOException {
        try (Shop shop = shop("one", "two", "two", "three")) {
            shop.server().enqueue(REFUSED, REFUSED, GOOD);

            assertThat(catchThrowableOfType(ShopException.class, shop::read).attempts())
                    .hasSize(2);
        }
    }

    @Test
    void sendsNothingWithoutCredentials() throws IOException {
        try (Shop shop = new Shop(Shop.PROVIDER.bearer("shop-key", "env:HOLDFAST_TEST_NOT_SET"))) {
            ShopException thrown = catchThrowableOfType(ShopException.class, shop::read);

            assertThat(shop.sent()).isZero();
            assertThat(thrown.stopReason()).isEqualTo(StopReason.NO_CREDENTIALS);
            assertThat(thrown)
                    .hasMessageContaining("secret shop-key: environment variable HOLDFAST_TEST_NOT_SET is not set");
        }
    }

    @Test
    void showsNeitherASecretThatCannotBeSentNorWhatASupplierThrows() throws IOException {
        try (Shop shop = shop("hush\r\nX: y")) {
            assertThatThrownBy(shop::read).hasMessageContaining("shop-key").hasMessageNotContaining("hush");
        }
        Provider provider = Shop.PROVIDER.bearer("shop-key", "env:UNUSED");
        var config = ClientConfig.builder().secret("shop-key", () -> {
            throw new IllegalStateException("hush");
        });
        try (Shop shop = new Shop(provider, config)) {
            assertThatThrownBy(shop::read)
                    .hasMessageContaining("its supplier threw IllegalStateException")
                    .hasMessageNotContaining("hush")
                    .hasNoCause();
        }
    }

    /** RUNTIME 92: what stands in place of a source is most often the secret itself. */
    @ParameterizedTest
    @ValueSource(strings = {"sk_live_hush", "file:/run/\0hush", ""})
    void namesTheSecretWhoseSourceIsNoneAndDoesNotShowIt(String source) throws IOException {
        try (Shop shop = new Shop(Shop.PROVIDER.bearer("shop-key", source))) {
            assertThatThrownBy(shop::read)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("the source of secret shop-key must be env:NAME or file:/path")
                    .hasMessageNotContaining("hush")
                    .hasNoCause();
        }
    }

    @Test
    void aRuleDoesNotShowItsSource() {
        AuthRule rule = new AuthRule(Credential.BEARER, "", "shop-key", "sk_live_hush");

        assertThat(rule).asString().contains("shop-key").doesNotContain("hush");
    }

    /** RUNTIME 3. */
    @Test
    void aStuckSupplierDoesNotOutlastTheCall() throws IOException {
        var never = new CountDownLatch(1);
        Provider provider = Shop.PROVIDER.bearer("shop-key", "env:UNUSED");
        var config = ClientConfig.builder().secret("shop-key", () -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "late";
        });
        try (Shop shop = new Shop(provider, config)) {
            var hasty = CallOptions.within(Duration.ofMillis(100));

            ShopException thrown = catchThrowableOfType(
                    ShopException.class,
                    () -> shop.engine()
                            .call(Shop.READ)
                            .path("id", 1)
                            .options(hasty)
                            .sendNothing());

            assertThat(thrown.outcome()).isEqualTo(Outcome.TIMED_OUT);
            assertThat(shop.sent()).isZero();
        }
    }

    @Test
    void anApiKeyMayTravelInTheQuery() throws IOException {
        var config = ClientConfig.builder().secret("shop-key", () -> "a&b");
        try (Shop shop = new Shop(Shop.PROVIDER.apiKeyQuery("api_key", "shop-key", "env:UNUSED"), config)) {
            shop.server().enqueue(GOOD);

            shop.engine().call(Shop.READ).path("id", 1).query("q", "x").sendNothing();

            assertThat(shop.server().requests().get(0).target()).isEqualTo("/orders/1?q=x&api_key=a%26b");
        }
    }

    /** A shop whose supplier gives these secrets in turn, the last one for ever. */
    private static Shop shop(String... secrets) {
        var turn = new ArrayDeque<>(List.of(secrets));
        var config = ClientConfig.builder().secret("shop-key", () -> turn.size() > 1 ? turn.remove() : turn.element());
        return new Shop(Shop.PROVIDER.apiKeyHeader("X-Key", "shop-key", "env:UNUSED"), config);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
