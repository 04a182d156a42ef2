package dev.holdfast.engine;

import static dev.holdfast.testing.Script.respond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.engine.Shop.ShopException;
import dev.holdfast.testing.Script;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What bodies of failures say, where the policy says where. */
@Timeout(20)
final class ErrorTextTest {
    private final Shop shop = new Shop(Shop.PROVIDER.errorText("/error/code", "/error/message"));

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    @Test
    void readsCodeAndMessage() {
        ShopException thrown =
                failure(respond(402, "{\"error\":{\"code\":\"card_declined\",\"message\":\"No money, Ann.\"}}"));

        assertThat(thrown.errorCode()).contains("card_declined");
        assertThat(thrown.errorMessage()).contains("No money, Ann.");
        assertThat(thrown).hasMessageContaining("code card_declined").hasMessageNotContaining("Ann");
    }

    @Test
    void showsNumbersAndStructuresAsText() {
        ShopException thrown = failure(respond(402, "{\"error\":{\"code\":60202,\"message\":[\"a\",\"b\"]}}"));

        assertThat(thrown.errorCode()).contains("60202");
        assertThat(thrown.errorMessage()).contains("[\"a\",\"b\"]");
    }

    @Test
    void hasNothingWhereTheBodyIsSomethingElse() {
        assertThat(failure(respond(402, "<html>")).errorCode()).isEmpty();
        assertThat(failure(respond(402, "")).errorCode()).isEmpty();
        assertThat(failure(respond(402, "{\"error\":null}")).errorMessage()).isEmpty();
        assertThat(failure(respond(402, "no", "Content-Type: text/plain")).errorCode())
                .isEmpty();
    }

    /** RUNTIME 88, 94: nobody writes lines into our log. */
    @Test
    void keepsControlsOutOfTheMessage() {
        ShopException thrown = failure(respond(402, "{\"error\":{\"code\":\"a\\nWARN forged\"}}"));

        assertThat(thrown.getMessage()).doesNotContain("\n").contains("code a?WARN?forged");
    }

    private ShopException failure(Script answer) {
        shop.server().enqueue(answer);
        return catchThrowableOfType(ShopException.class, shop::mail);
    }
}
