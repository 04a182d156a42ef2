package dev.holdfast.engine;

import static dev.holdfast.testing.Script.respond;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.annotation.Jitter;
import dev.holdfast.client.Outcome;
import dev.holdfast.client.Problem;
import dev.holdfast.engine.Shop.Order;
import dev.holdfast.engine.Shop.ShopException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bodies of failures as the document declares them; a body that does not fit never hides the failure. */
@Timeout(20)
final class ErrorBodiesTest {
    private static final Operation READ = Operation.get("getOrder", "/orders/{id}")
            .timeout("10s", "3s", "1s")
            .retry(1, "100ms..2s x2", Jitter.NONE)
            .errorBody("404", Missing.class)
            .errorBodyList("409", Fault.class);

    private final Shop shop =
            new Shop(Shop.PROVIDER.errorBody("4xx", Fault.class).errorBody("404", Fault.class));

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    @Test
    void theBodyIsReadAsTheOperationSaysForTheStatus() {
        ShopException thrown = failure(404, "{\"order\":\"4711\"}", "Content-Type: application/json");

        assertThat(thrown.error(Missing.class)).contains(new Missing("4711"));
        assertThat(thrown.error(Fault.class)).isEmpty();
    }

    @Test
    void theProviderSpeaksForStatusesThatTheOperationDoesNotName() {
        ShopException thrown = failure(422, "{\"message\":\"no\"}", "Content-Type: application/vnd.shop+json");

        assertThat(thrown.error(Fault.class)).contains(new Fault("no"));
    }

    @Test
    void aBodyMayBeAList() {
        ShopException thrown = failure(409, "[{\"message\":\"a\"},{\"message\":\"b\"}]");

        assertThat(thrown.error(List.class)).contains(List.of(new Fault("a"), new Fault("b")));
    }

    @Test
    void aBodyThatDoesNotFitLeavesTheFailureAsItIs() {
        ShopException thrown = failure(404, "{\"order\":{}}", "Content-Type: application/json");

        assertThat(thrown.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(thrown.status()).hasValue(404);
        assertThat(thrown.error(Object.class)).isEmpty();
        assertThat(new String(thrown.body(), UTF_8)).isEqualTo("{\"order\":{}}");
    }

    @Test
    void thePageOfAProxyIsNotTakenForTheDeclaredBody() {
        assertThat(failure(404, "<html>", "Content-Type: text/html").error(Object.class))
                .isEmpty();
    }

    /** RUNTIME 87. */
    @Test
    void problemDetailsNeedNoDeclaration() {
        ShopException thrown = failure(
                503,
                "{\"type\":\"https://shop.example/low\",\"title\":\"Low\",\"status\":\"503\",\"balance\":30}",
                "Content-Type: application/problem+json; charset=utf-8");

        Problem problem = thrown.error(Problem.class).orElseThrow();
        assertThat(problem.type()).isEqualTo("https://shop.example/low");
        assertThat(problem.title()).isEqualTo("Low");
        assertThat(problem.status())
                .as("RFC 9457 s. 3.1: of another type, so absent")
                .isNull();
        assertThat(problem.extensions()).containsOnlyKeys("balance");
    }

    /** RUNTIME 88. */
    @Test
    void neitherMessageNorTextsShowTheBody() {
        ShopException thrown = failure(404, "{\"order\":\"secret\"}", "Content-Type: application/json");

        assertThat(thrown).hasMessageNotContaining("secret");
        assertThat(thrown.toString()).doesNotContain("secret");
    }

    @Test
    void theMostSpecificStatusWins() {
        Operation all = READ.errorBody("default", JsonNode.class).errorBody("5xx", Missing.class);
        shop.server().enqueue(respond(500, "{\"order\":\"1\"}"), respond(300, "{}"));

        assertThat(failure(all).error(Missing.class)).contains(new Missing("1"));
        assertThat(failure(all).error(JsonNode.class)).isPresent();
    }

    private ShopException failure(int status, String body, String... headers) {
        shop.server().enqueue(respond(status, body, headers));
        return failure(READ);
    }

    private ShopException failure(Operation operation) {
        return catchThrowableOfType(
                ShopException.class,
                () -> shop.engine().call(operation).path("id", 1).send(Order.class));
    }

    private record Missing(String order) {}

    private record Fault(String message) {}
}
