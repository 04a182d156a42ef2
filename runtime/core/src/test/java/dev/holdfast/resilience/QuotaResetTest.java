package dev.holdfast.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.annotation.QuotaUnit;
import dev.holdfast.testing.Cases;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RUNTIME 36: the provider's own counters. */
final class QuotaResetTest {
    private static final Wall WALL = () -> Instant.parse("2026-01-01T00:00:00Z");
    private static final long NOW = WALL.now().getEpochSecond();

    @ParameterizedTest
    @CsvSource({"6m0s, PT6M", "120ms, PT0.12S", "1h2m3.5s, PT1H2M3.5S", "0, PT0S", "0s, PT0S", "1.5ns, PT0.000000002S"})
    void readsWhatGoPrints(String value, Duration wait) {
        assertThat(read(value, QuotaUnit.GO_DURATION, null)).isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvSource({"12, PT12S", "0, PT0S", "0.25, PT0.25S", "' 7 ', PT7S"})
    void readsSeconds(String value, Duration wait) {
        assertThat(read(value, QuotaUnit.DELTA_SECONDS, null)).isEqualTo(wait);
    }

    @Test
    void readsMoments() {
        assertThat(read(Long.toString(NOW + 90), QuotaUnit.EPOCH_SECONDS, null)).isEqualTo(Duration.ofSeconds(90));
        assertThat(read(Long.toString(NOW - 90), QuotaUnit.EPOCH_SECONDS, null)).isEqualTo(Duration.ZERO);
    }

    /** RUNTIME 30, for this header as well: the client's clock is ten minutes slow. */
    @Test
    void comparesMomentsByTheProvidersOwnClock() {
        String moment = Long.toString(NOW + 630);

        assertThat(read(moment, QuotaUnit.EPOCH_SECONDS, "Thu, 01 Jan 2026 00:10:00 GMT"))
                .isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "soon", "1e9", "99999999999999999999", "1m 2s", "ms", "4000000000h", "1.s"})
    void ignoresWhatMakesNoSense(String value) {
        for (QuotaUnit unit : QuotaUnit.values()) {
            assertThat(QuotaReset.parse(value, unit, null, WALL)).isEmpty();
        }
    }

    @Test
    void anyTextIsReadOrIgnored() {
        Cases.check(random -> {
            String text = Cases.text(random, "0123456789.hmsn -+e", 24);
            for (QuotaUnit unit : QuotaUnit.values()) {
                QuotaReset.parse(text, unit, text, WALL)
                        .ifPresent(it -> assertThat(it.isNegative()).isFalse());
            }
        });
    }

    private static @Nullable Duration read(String value, QuotaUnit unit, @Nullable String date) {
        return QuotaReset.parse(value, unit, date, WALL).orElse(null);
    }
}
