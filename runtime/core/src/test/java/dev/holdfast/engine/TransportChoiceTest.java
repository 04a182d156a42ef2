package dev.holdfast.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.Outcome;
import dev.holdfast.engine.Shop.ShopException;
import dev.holdfast.http.HttpProxy;
import dev.holdfast.http.JdkTransport;
import dev.holdfast.http.Transport;
import dev.holdfast.http.TransportSettings;
import dev.holdfast.testing.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client sends through the transport that its configuration names, and heeds what that cannot promise. */
@Timeout(30)
final class TransportChoiceTest {

    @Test
    void callsThroughTheJdkKeepTheirPromises() throws Exception {
        try (var shop = overTheJdk()) {
            shop.server().enqueue(Script.respond(503, ""), Script.respond(200, "{\"id\":\"1\",\"amount\":2}"));

            assertThat(shop.read().amount()).isEqualTo(2);
            assertThat(shop.sent()).isEqualTo(2);
        }
    }

    /** RUNTIME 16: seen as lost, and sent once. */
    @Test
    void aLostWriteWithoutKeyIsUnknownAndWasSentOnce() throws Exception {
        try (var shop = overTheJdk()) {
            shop.server().enqueue(Script.afterReading().close(), Script.respond(200, ""));

            ShopException failure = catchThrowableOfType(ShopException.class, shop::mail);

            assertThat(failure.outcome()).isEqualTo(Outcome.OUTCOME_UNKNOWN);
            assertThat(shop.sent()).isEqualTo(1);
        }
    }

    /** RUNTIME 19, 20, 21: the JDK repeats a GET whatever the policy says of it. */
    @Test
    void whatMustNotBeSentTwiceIsNotSentThroughWhatMaySendItTwice() throws Exception {
        Operation ping =
                Operation.get("ping", "/ping").timeout("10s", "3s", "1s").notIdempotent();
        try (var shop = overTheJdk()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> shop.engine().call(ping))
                    .withMessageContaining("ping must not be sent twice");
            assertThat(shop.sent()).isZero();
        }
    }

    @Test
    void aTransportThatIsGivenHasItsOwnSettings() {
        Transport given = new JdkTransport(TransportSettings.defaults());
        var config = ClientConfig.builder().transport(given).proxy(HttpProxy.at("127.0.0.1", 3128));

        assertThatIllegalStateException().isThrownBy(config::build).withMessageContaining("its own trust and proxy");
        given.close();
    }

    private static Shop overTheJdk() {
        return new Shop(Shop.PROVIDER, ClientConfig.builder().transport(JdkTransport::new));
    }
}
