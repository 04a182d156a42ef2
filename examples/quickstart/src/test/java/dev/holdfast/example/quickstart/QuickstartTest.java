package dev.holdfast.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.Outcome;
import dev.holdfast.client.StopReason;
import dev.holdfast.example.payments.PaymentsClient;
import dev.holdfast.example.payments.PaymentsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuickstartTest {
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(8);

    private EmbeddedProvider provider;
    private PaymentsClient payments;
    private Scenes scenes;

    @BeforeEach
    void start() throws IOException {
        provider = new EmbeddedProvider();
        payments = PaymentsClient.create(ClientConfig.builder()
                .baseUrl(provider.url())
                .secret("payments-key", () -> "sk_test")
                .build());
        scenes = new Scenes(payments, provider);
    }

    @AfterEach
    void stop() {
        payments.close();
        provider.close();
    }

    @Test
    void waitsAsLongAsAThrottlingProviderAsks() {
        Scene scene = scenes.throttled();

        assertThat(scene.isAsExpected()).isTrue();
        assertThat(scene.report().attempts().get(1).waitedBefore()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void chargesOnceWhenTheAnswerIsLost() {
        Scene scene = scenes.answerLost();

        assertThat(scene.isAsExpected()).isTrue();
        assertThat(provider.requests()).isGreaterThanOrEqualTo(2);
        assertThat(provider.ledger().charges()).isEqualTo(1);
    }

    @Test
    void asksAnOverloadedProviderAgain() {
        assertThat(scenes.overloaded().isAsExpected()).isTrue();
        assertThat(provider.ledger().charges()).isEqualTo(1);
    }

    @Test
    void repeatsAReadThatStalls() {
        scenes.plainCall();

        assertThat(scenes.stalled().isAsExpected()).isTrue();
    }

    @Test
    void givesATypedErrorWithinTheDeadlineWhenTheProviderDies() {
        Scene scene = scenes.killed();

        PaymentsException failure = Objects.requireNonNull(scene.failure());
        assertThat(failure.outcome()).isEqualTo(Outcome.OUTCOME_UNKNOWN);
        assertThat(failure.stopReason()).isEqualTo(StopReason.OUT_OF_ATTEMPTS);
        assertThat(failure.elapsed()).isLessThan(CALL_TIMEOUT);
        assertThat(failure)
                .hasMessageMatching("payments createCharge failed after 3 attempts in .* \\(key \\p{XDigit}{8}\\)");
    }

    @Test
    void settlesAnUnknownOutcomeWithTheSameKey() throws IOException {
        Scene killed = scenes.killed();
        Scene repeated = scenes.repeatedAfterRestart();

        assertThat(repeated.isAsExpected()).isTrue();
        assertThat(repeated.report().keyFingerprint()).isEqualTo(killed.report().keyFingerprint());
        assertThat(provider.ledger().charges()).isEqualTo(1);
        assertThat(provider.ledger().chargedTwice()).isEmpty();
    }

    @Test
    void fitsATerminal() throws IOException {
        List<String> lines = print().lines().toList();

        assertThat(lines)
                .hasSizeLessThanOrEqualTo(70)
                .allSatisfy(it -> assertThat(it).hasSizeLessThanOrEqualTo(100));
    }

    private static String print() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var own = new EmbeddedProvider();
                var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            new Quickstart(own, out).run();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
