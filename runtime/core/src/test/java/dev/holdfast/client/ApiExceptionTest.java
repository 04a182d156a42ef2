package dev.holdfast.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.client.CallFailure.ErrorContent;
import dev.holdfast.client.CallFailure.Evidence;
import dev.holdfast.client.CallFailure.Verdict;
import dev.holdfast.http.WireHeaders;
import dev.holdfast.http.WireResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the exception of a failed call tells, and what it keeps to itself. RUNTIME 28, 88, 94. */
final class ApiExceptionTest {
    private static final AttemptReport ATTEMPT =
            new AttemptReport(1, Duration.ZERO, Duration.ofSeconds(1), 503, FailureClass.OVERLOADED, null, "again");

    @Test
    void saysInOneLineWhatSupportAsksFor() {
        assertThat(exception("req_123"))
                .hasMessage("stripe PostRefunds failed after 3 attempts in 4.2s: 503 overloaded, out of attempts"
                        + " (code card_declined, request req_123, key 1a2b3c4d)");
    }

    @Test
    void saysWhichAttemptMayHaveTakenEffect() {
        assertThat(unknownAfter(FailureClass.NOT_SENT, FailureClass.TIMEOUT))
                .hasMessageEndingWith("timeout, out of attempts, it may have taken effect");
        assertThat(unknownAfter(FailureClass.TIMEOUT, FailureClass.NOT_SENT))
                .hasMessageEndingWith("not sent, out of attempts, an earlier attempt may have taken effect");
    }

    @Test
    void showsNeitherBodyNorHeadersNorKey() {
        ApiException exception = exception("req_123");

        assertThat(exception.toString() + exception.report())
                .doesNotContain("secret-body", "secret-header", "secret-key");
        assertThat(exception.idempotencyKey()).contains("secret-key");
        assertThat(new String(exception.body(), UTF_8)).isEqualTo("secret-body");
    }

    @Test
    void doesNotLetTheProviderBreakALineOfTheLog() {
        assertThat(exception("req\r\n2025 ERROR " + "x".repeat(500)).getMessage())
                .contains("req??2025?ERROR")
                .hasLineCount(1)
                .hasSizeLessThan(250);
    }

    @Test
    void tellsItsFacts() {
        ApiException exception = exception("req_123");

        assertThat(exception.client()).isEqualTo("stripe");
        assertThat(exception.operation()).isEqualTo("PostRefunds");
        assertThat(exception.outcome()).isEqualTo(Outcome.UNAVAILABLE);
        assertThat(exception.stopReason()).isEqualTo(StopReason.OUT_OF_ATTEMPTS);
        assertThat(exception.status()).hasValue(503);
        assertThat(exception.attempts()).hasSize(3);
        assertThat(exception.elapsed()).isEqualTo(Duration.ofMillis(4200));
        assertThat(exception.requestId()).contains("req_123");
        assertThat(exception.retryAfter()).isEmpty();
    }

    private static ApiException unknownAfter(FailureClass first, FailureClass last) {
        List<AttemptReport> attempts = Stream.of(first, last)
                .map(it -> new AttemptReport(1, Duration.ZERO, Duration.ZERO, null, it, null, "again"))
                .toList();
        var report = new CallReport("stripe", "PostRefunds", attempts, Duration.ofSeconds(1), null, false);
        var verdict = new Verdict(Outcome.OUTCOME_UNKNOWN, StopReason.OUT_OF_ATTEMPTS, last, "");
        return new ApiException(new CallFailure(report, verdict, Evidence.NONE, null, null));
    }

    private static ApiException exception(String requestId) {
        var response = new WireResponse(
                503, WireHeaders.of("X-Secret", "secret-header"), "secret-body".getBytes(UTF_8), false);
        var report = new CallReport(
                "stripe", "PostRefunds", Collections.nCopies(3, ATTEMPT), Duration.ofMillis(4200), "1a2b3c4d", false);
        var verdict = new Verdict(Outcome.UNAVAILABLE, StopReason.OUT_OF_ATTEMPTS, FailureClass.OVERLOADED, "");
        return new ApiException(new CallFailure(
                report,
                verdict,
                new Evidence(response, requestId, null, new ErrorContent(null, "card_declined", "no")),
                "secret-key",
                null));
    }
}
