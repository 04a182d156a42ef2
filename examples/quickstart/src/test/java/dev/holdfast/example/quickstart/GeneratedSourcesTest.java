package dev.holdfast.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GeneratedSourcesTest {
    private final Path sources = Path.of(System.getProperty("basedir"))
            .resolve("target/generated-sources/holdfast/dev/holdfast/example/payments");

    @Test
    void eachMethodStatesItsRequestAndItsResilience() throws IOException {
        assertThat(Files.readString(sources.resolve("ChargesClient.java")))
                .contains("{@code POST /v1/charges}")
                .contains("8s for the whole call, 2s per attempt")
                .contains("@Timeout(call = \"8s\", attempt = \"2s\", connect = \"1s\")")
                .contains("Charge create(@Json ChargeCreate charge, IdempotencyKey key, CallOptions options);");
    }

    @Test
    void onlyOperationsInUseAreThere() {
        assertThat(sources.resolve("ChargesClient.java")).exists();
        assertThat(sources.resolve("RefundsClient.java")).doesNotExist();
        assertThat(sources.resolve("Refund.java")).doesNotExist();
    }

    @Test
    void noSecretIsInTheSources() throws IOException {
        assertThat(Files.readString(sources.resolve("PaymentsClient.java"))).contains("source = \"env:PAYMENTS_KEY\"");
    }
}
