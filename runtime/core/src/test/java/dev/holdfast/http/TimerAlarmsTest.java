package dev.holdfast.http;

import static dev.holdfast.http.TransportUnderTest.PATIENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.http.TransportException.Kind;
import dev.holdfast.testing.Script;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On real time, so without a word about when: the test's timeout is the only bound. */
@Timeout(60)
final class TimerAlarmsTest {

    @Test
    void leavesNoTimerBehind() {
        // RUNTIME 10
        try (var alarms = new TimerAlarms()) {
            for (int i = 0; i < 10_000; i++) {
                alarms.after(Duration.ofDays(1_000_000), () -> {}).off();
            }

            assertThat(alarms.pending()).isZero();
        }
    }

    @Test
    void goesOffOnce() throws Exception {
        var gone = new CountDownLatch(1);
        try (var alarms = new TimerAlarms()) {
            alarms.after(Duration.ofMillis(1), gone::countDown);

            gone.await();
        }
    }

    @Test
    void endsAnExchange() throws Exception {
        // RUNTIME 5
        var limits = new ExchangeLimits(Duration.ofMillis(300), PATIENT.connect(), 1 << 20, 1 << 16);
        try (var under = new TransportUnderTest(
                TransportKind.APACHE,
                Script.afterReading()
                        .head(200, "Content-Length: 100000")
                        .drip("x".repeat(100_000), Duration.ofMillis(30)))) {

            assertThat(under.failureOfGet(limits).kind()).isEqualTo(Kind.TIMEOUT);
        }
    }
}
