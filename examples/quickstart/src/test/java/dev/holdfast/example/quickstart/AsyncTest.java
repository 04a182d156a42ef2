package dev.holdfast.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.IdempotencyKey;
import dev.holdfast.example.payments.Charge;
import dev.holdfast.example.payments.ChargeCreate;
import dev.holdfast.example.payments.PaymentsAsyncClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client that does not wait. */
class AsyncTest {
    private static final Duration WITHIN = Duration.ofSeconds(10);

    private EmbeddedProvider provider;
    private PaymentsAsyncClient payments;

    @BeforeEach
    void start() throws IOException {
        provider = new EmbeddedProvider();
        payments = PaymentsAsyncClient.create(ClientConfig.builder()
                .baseUrl(provider.url())
                .secret("payments-key", () -> "sk_test")
                .build());
    }

    @AfterEach
    void stop() {
        payments.close();
        provider.close();
    }

    @Test
    void chargesTenOrdersAtOnce() {
        List<CompletableFuture<Charge>> charges = IntStream.rangeClosed(1, 10)
                .mapToObj(order -> payments.charges()
                        .create(
                                ChargeCreate.builder(100L * order, "eur").build(),
                                IdempotencyKey.of("order", Integer.toString(order))))
                .toList();

        assertThat(charges).allSatisfy(it -> assertThat(it).succeedsWithin(WITHIN));
        assertThat(provider.ledger().charges()).isEqualTo(10);
    }
}
