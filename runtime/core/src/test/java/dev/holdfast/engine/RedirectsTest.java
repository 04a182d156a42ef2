package dev.holdfast.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.client.AttemptReport;
import dev.holdfast.client.CallOptions;
import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.ClientConfigBuilder;
import dev.holdfast.client.Outcome;
import dev.holdfast.client.StopReason;
import dev.holdfast.engine.Shop.Order;
import dev.holdfast.engine.Shop.ShopException;
import dev.holdfast.http.JdkTransport;
import dev.holdfast.testing.CapturedRequest;
import dev.holdfast.testing.Script;
import dev.holdfast.testing.ScriptedServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RUNTIME 79 to 82: redirects are followed only where that is said, and never do harm. */
@Timeout(30)
final class RedirectsTest {

    private static final String OK = "{\"id\":\"1\",\"amount\":2}";
    private static final Provider FOLLOWING = Shop.PROVIDER
            .redirects()
            .apiKeyHeader("X-Api-Key", "key", "env:UNUSED")
            .header("X-Tenant", "t-1");

    @Test
    void areAnswersUnlessThePolicyFollowsThem() throws Exception {
        try (var shop = new Shop()) {
            shop.server().enqueue(redirect(302, "/elsewhere"));

            ShopException failure = catchThrowableOfType(ShopException.class, shop::read);

            assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(failure.status()).hasValue(302);
            assertThat(failure.headers().orElseThrow().first("location")).contains("/elsewhere");
            assertThat(shop.sent()).isEqualTo(1);
        }
    }

    @Test
    void areFollowedOnTheSameOriginWithEverythingThatWasSent() throws Exception {
        try (var shop = shop()) {
            shop.server().enqueue(redirect(301, "../moved/1?x=1#part"), Script.respond(200, OK));

            assertThat(shop.read().id()).isEqualTo("1");

            CapturedRequest hop = shop.server().requests().get(1);
            assertThat(hop.target()).isEqualTo("/moved/1?x=1");
            assertThat(hop.header("x-api-key")).containsExactly("hush");
            assertThat(hop.header("x-tenant")).containsExactly("t-1");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void keepMethodBodyAndKeyOfAKeyedWrite(int status) throws Exception {
        try (var shop = shop()) {
            shop.server().enqueue(redirect(status, "/other"), Script.respond(200, OK));

            shop.create();

            CapturedRequest first = shop.server().requests().get(0);
            CapturedRequest hop = shop.server().requests().get(1);
            assertThat(hop.method()).isEqualTo("POST");
            assertThat(hop.body()).isEqualTo(first.body());
            assertThat(hop.header("idempotency-key")).isEqualTo(first.header("idempotency-key"));
            assertThat(hop.header("content-type")).isEqualTo(first.header("content-type"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void doNotRepeatAWriteWithoutKey(int status) throws Exception {
        try (var shop = shop()) {
            shop.server().enqueue(redirect(status, "/other"));

            assertRefused(shop, catchThrowableOfType(ShopException.class, shop::mail));
        }
    }

    /** No silent POST to GET. */
    @ParameterizedTest
    @ValueSource(ints = {301, 302})
    void doNotMakeAReadOfAKeyedWrite(int status) throws Exception {
        try (var shop = shop()) {
            shop.server().enqueue(redirect(status, "/other"));

            assertRefused(shop, catchThrowableOfType(ShopException.class, shop::create));
        }
    }

    @Test
    void seeOtherReadsTheResultWithoutBodyAndKey() throws Exception {
        try (var shop = shop()) {
            shop.server().enqueue(redirect(303, "/orders/1"), Script.respond(200, OK));

            assertThat(shop.create().amount()).isEqualTo(2);

            CapturedRequest hop = shop.server().requests().get(1);
            assertThat(hop.method()).isEqualTo("GET");
            assertThat(hop.body()).isEmpty();
            assertThat(hop.header("idempotency-key")).isEmpty();
            assertThat(hop.header("content-type")).isEmpty();
        }
    }

    @Test
    void anotherOriginIsRefusedUnlessItIsListed() throws Exception {
        try (var shop = shop();
                var other = ScriptedServer.start(Script.respond(200, OK))) {
            shop.server().enqueue(redirect(302, other.baseUrl() + "/x"), redirect(302, "//evil.example.test/x"));

            assertRefused(shop, catchThrowableOfType(ShopException.class, shop::read));
            assertThat(catchThrowableOfType(ShopException.class, shop::read).stopReason())
                    .isEqualTo(StopReason.REDIRECT_REFUSED);
            assertThat(other.connections()).isZero();
        }
    }

    /** RUNTIME 81, on 17 and 25 and through either transport: the second server captures what it is told. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anotherOriginIsToldNothingThatIsSecret(boolean overTheJdk) throws Exception {
        try (var other = ScriptedServer.start(Script.respond(200, OK));
                var shop = new Shop(FOLLOWING.redirects(other.baseUrl()), config(overTheJdk))) {
            shop.server().enqueue(redirect(307, other.baseUrl() + "/x"));

            shop.engine()
                    .call(Shop.READ)
                    .path("id", 1)
                    .options(CallOptions.builder()
                            .header("Authorization-Hint", "hush")
                            .header("X-Internal", "hush")
                            .build())
                    .send(Order.class);

            CapturedRequest seen = other.requests().get(0);
            assertThat(seen.headers().toString()).doesNotContain("hush").doesNotContain("t-1");
            assertThat(seen.header("accept")).isNotEmpty();
            assertThat(seen.header("host")).containsExactly(other.baseUrl().substring("http://".length()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void noBodyGoesToAnotherOrigin(int status) throws Exception {
        try (var other = ScriptedServer.start(Script.respond(200, OK));
                var shop = new Shop(FOLLOWING.redirects(other.baseUrl()), config(false))) {
            shop.server().enqueue(redirect(status, other.baseUrl() + "/x"));

            assertRefused(shop, catchThrowableOfType(ShopException.class, shop::create));
            assertThat(other.connections()).isZero();
        }
    }

    /** What another origin chose is not to be called with credentials, also on the provider itself. */
    @Test
    void theWayBackHomeIsStillForeign() throws Exception {
        try (var other = ScriptedServer.start();
                var shop = new Shop(FOLLOWING, config(false));
                var both = new Shop(
                        FOLLOWING.redirects(other.baseUrl(), shop.server().baseUrl()), config(false))) {
            both.server().enqueue(redirect(302, other.baseUrl() + "/x"), Script.respond(200, OK));
            other.enqueue(redirect(302, shop.server().baseUrl() + "/y"));
            shop.server().enqueue(Script.respond(200, OK));

            both.read();

            assertThat(shop.server().requests().get(0).header("x-api-key")).isEmpty();
        }
    }

    @Test
    void circlesAreSeenAndFiveHopsAreTheMost() throws Exception {
        try (var shop = shop()) {
            shop.server().enqueue(redirect(302, "/a"), redirect(302, "/b"), redirect(302, "/a"));
            ShopException circle = catchThrowableOfType(ShopException.class, shop::read);
            assertThat(circle.stopReason()).isEqualTo(StopReason.REDIRECT_REFUSED);
            assertThat(shop.sent()).isEqualTo(3);

            for (int i = 0; i < 6; i++) {
                shop.server().enqueue(redirect(302, "/far/" + i));
            }
            ShopException tooFar = catchThrowableOfType(ShopException.class, shop::read);
            assertThat(tooFar.stopReason()).isEqualTo(StopReason.REDIRECT_REFUSED);
            assertThat(tooFar.attempts()).hasSize(6);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user:hush@127.0.0.1/",
                "ftp://127.0.0.1/",
                "http://",
                "javascript:alert(1)",
                "http://exa mple/",
                "::::"
            })
    void whatIsNoPlaceIsRefused(String location) throws Exception {
        try (var shop = shop()) {
            shop.server().enqueue(redirect(302, location));

            ShopException failure = catchThrowableOfType(ShopException.class, shop::read);

            assertRefused(shop, failure);
            assertThat(failure.getMessage()).doesNotContain("hush");
        }
    }

    @Test
    void hopsAreNotCountedAsRepeatsAndARepeatGoesOnFromThere() throws Exception {
        try (var shop = shop()) {
            shop.server()
                    .enqueue(
                            redirect(302, "/a"),
                            redirect(307, "/b"),
                            Script.respond(503, ""),
                            Script.respond(503, ""),
                            Script.respond(200, OK));

            assertThat(shop.read().id()).isEqualTo("1");

            assertThat(shop.server().requests().stream().map(CapturedRequest::target))
                    .containsExactly("/orders/1", "/a", "/b", "/b", "/b");
        }
    }

    /** RUNTIME 82. */
    @Test
    void aRedirectMayAskForAWait() throws Exception {
        try (var shop = new Shop(FOLLOWING.retryAfter("5s", "5s", ""), config(false))) {
            shop.server()
                    .enqueue(
                            Script.respond(302, "", "Location: /a", "Retry-After: 2"),
                            Script.respond(200, OK),
                            Script.respond(302, "", "Location: /a", "Retry-After: 60"));

            shop.read();
            assertThat(shop.clock().sleeps())
                    .singleElement()
                    .satisfies(it -> assertThat(it).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2200)));

            assertThat(catchThrowableOfType(ShopException.class, shop::read).stopReason())
                    .isEqualTo(StopReason.RETRY_AFTER_TOO_LONG);
        }
    }

    @Test
    void theReportTellsEachHop() throws Exception {
        try (var shop = shop()) {
            shop.server().enqueue(redirect(302, "/a"), Script.respond(404, ""));

            ShopException failure = catchThrowableOfType(ShopException.class, shop::read);

            assertThat(failure.report().attempts().stream().map(AttemptReport::decision))
                    .containsExactly("redirected", "not retryable");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"files.example.com", "https://a.example.com/path", "https://u@a.example.com", "ftp://a", ""})
    void listedOriginsAreSchemeAndHost(String origin) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FOLLOWING.redirects(origin))
                .withMessageContaining("as in https://files.example.com");
    }

    private static Shop shop() {
        return new Shop(FOLLOWING, config(false));
    }

    private static ClientConfigBuilder config(boolean overTheJdk) {
        var config = ClientConfig.builder().secret("key", () -> "hush");
        return overTheJdk ? config.transport(JdkTransport::new) : config;
    }

    private static Script redirect(int status, String location) {
        return Script.respond(status, "", "Location: " + location);
    }

    private static void assertRefused(Shop shop, ShopException failure) {
        assertThat(failure.stopReason()).isEqualTo(StopReason.REDIRECT_REFUSED);
        assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(shop.sent()).isEqualTo(1);
    }
}
