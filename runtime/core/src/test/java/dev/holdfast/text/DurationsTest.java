package dev.holdfast.text;

import static dev.holdfast.text.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.holdfast.testing.Cases;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DurationsTest {

    private static final long LONGEST_NANOS = Durations.LONGEST.toNanos();

    @ParameterizedTest
    @CsvSource({
        "7ns, PT0.000000007S",
        "40us, PT0.00004S",
        "250ms, PT0.25S",
        "8s, PT8S",
        "15m, PT15M",
        "24h, PT24H",
        "90d, PT2160H"
    })
    void readsEachUnit(String text, Duration duration) {
        assertThat(Durations.parse(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @CsvSource({"PT60S, 1m", "PT90S, 90s", "PT24H, 24h", "PT48H, 2d", "PT1.5S, 1500ms", "PT0.000001S, 1us", "PT0S, 0s"})
    void printsTheLargestUnitThatLosesNothing(Duration duration, String text) {
        assertThat(Durations.print(duration)).isEqualTo(text);
    }

    @Test
    void readsWhatItPrints() {
        Cases.check(random -> {
            Duration duration = Duration.ofNanos(Cases.number(random, LONGEST_NANOS));

            assertThat(Durations.parse(Durations.print(duration))).isEqualTo(duration);
        });
    }

    @Test
    void readsRoundNumbersOfEachUnitAsPrinted() {
        Cases.check(random -> {
            String unit = List.of("ns", "us", "ms", "s", "m", "h", "d").get(random.nextInt(7));
            Duration duration = Durations.parse(Cases.number(random, 36_500) + unit);

            assertThat(Durations.parse(Durations.print(duration))).isEqualTo(duration);
        });
    }

    @Test
    void anyTextIsReadOrRefusedWithAdvice() {
        Cases.check(random -> {
            String text = Cases.text(random, "0123456789.:_-+ PTHDMnumshdw\u00b5\u0663\n", 12);
            try {
                assertThat(Durations.parse(text)).isPositive();
            } catch (TextException e) {
                assertThat(e).hasMessageContaining(": write ");
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "5; 5 has no unit: write 5s or 5ms",
                "6m0s; 6m0s has more than one unit: write 6m",
                "1h30m; 1h30m has more than one unit: write 90m",
                "0m0s; 0m0s has more than one unit: write one number and a unit, as in 90s",
                "1.5s; 1.5s has a fraction: write 1500ms",
                "0123s; 0123s has a leading zero: write 123s",
                "1_000ms; 1_000ms has more than digits and a unit: write 1000ms",
                "5 s; 5 s has more than digits and a unit: write 5s",
                "-5s; -5s has a sign: write 5s",
                "+5s; +5s has a sign: write 5s",
                "0s; 0s is no time at all: write a duration above zero, as in 250ms",
                "1:30; 1:30 may be hours or minutes: write one number and a unit, as in 90s or 90m",
                "PT5S; PT5S is written the ISO way: write it as in 250ms, 8s or 15m",
                "5M; 5M may be minutes or months: write 5m",
                "5 min; 5 min has another spelling of a unit: write 5m",
                "5S; 5S has another spelling of a unit: write 5s",
                "5\u00b5s; 5\u00b5s has another spelling of a unit: write 5us",
                "2w; 2w has an unknown unit: write one of ns, us, ms, s, m, h, d, as in 2s",
                "soon; soon is not a duration: write it as in 250ms, 8s or 15m",
                "36501d; 36501d is longer than a hundred years: write at most 36500d",
                "99999999999999999999999999d; 99999999999999999999999999d is longer than a hundred years:"
                        + " write at most 36500d"
            })
    void teachesWhatToWrite(String text, String message) {
        refuses(Durations::parse, text, message);
    }

    @Test
    void refusesNothingAndTooMuch() {
        refuses(Durations::parse, "", "an empty text says nothing: write it as in 250ms, 8s or 15m");
        refuses(Durations::parse, " 5s", " 5s begins or ends with a space: write 5s");
        refuses(Durations::parse, "1".repeat(101), "1".repeat(60) + "... has 101 characters: write at most 100");
        assertThatNullPointerException().isThrownBy(() -> Durations.parse(null)).withMessage("text");
    }

    @Test
    void readsZeroWhereZeroHasAMeaning() {
        assertThat(Durations.parseFromZero("0s")).isZero();
    }

    @Test
    void doesNotPrintWhatHasNoText() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Durations.print(Duration.ofSeconds(-1)))
                .withMessageContaining("PT-1S");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Durations.print(Duration.ofSeconds(Long.MAX_VALUE)));
    }

    @Test
    void messagesShowNoControlCharacters() {
        refuses(Durations::parse, "5\r\ns", "5??s is not a duration: write it as in 250ms, 8s or 15m");
    }
}
