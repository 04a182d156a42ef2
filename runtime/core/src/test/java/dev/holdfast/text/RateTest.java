package dev.holdfast.text;

import static dev.holdfast.text.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdfast.testing.Cases;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RateTest {

    private static final Duration[] UNITS = {
        Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1)
    };

    @ParameterizedTest
    @CsvSource({"80/s, 80, PT1S", "60/min, 60, PT1M", "500/h, 500, PT1H", "5000/day, 5000, PT24H"})
    void readsEachUnit(String text, long count, Duration per) {
        assertThat(Rate.parse(text)).isEqualTo(new Rate(count, per)).hasToString(text);
    }

    @Test
    void readsWhatItPrints() {
        Cases.check(random -> {
            var rate = new Rate(Cases.number(random, 1_000_000_000), UNITS[random.nextInt(4)]);

            assertThat(Rate.parse(rate.toString())).isEqualTo(rate);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "30/m; 30/m may be minutes or milliseconds: write 30/min",
                "80; 80 has no unit: write 80/s or 80/min",
                "80/sec; 80/sec has another spelling of a unit: write 80/s",
                "80 per minute; 80 per minute has another spelling of a unit: write 80/min",
                "5000/d; 5000/d has another spelling of a unit: write 5000/day",
                "60/min per tenant; 60/min per tenant counts per something, which is not supported yet: write 60/min",
                "5/month; 5/month is not a count per s, min, h or day: write it as in 5000/day",
                "5/week; 5/week has an unknown unit: write 5 per s, min, h or day, as in 80/s or 60/min",
                "0/s; in 0/s, 0 is not a count: write a whole number from 1 to 1000000000",
                "-1/s; in -1/s, -1 is not a count: write a whole number from 1 to 1000000000",
                "1.5/s; in 1.5/s, 1.5 is not a count: write a whole number from 1 to 1000000000",
                "1_000/s; in 1_000/s, 1_000 is not plain digits: write 1000",
                "007/s; in 007/s, 007 is not plain digits: write 7",
                "2000000000/s; in 2000000000/s, 2000000000 is too many: write at most 1000000000",
                "1/30s; 1/30s is not a count per s, min, h or day: write it as in 80/s or 60/min"
            })
    void teachesWhatToWrite(String text, String message) {
        refuses(Rate::parse, text, message);
    }

    @Test
    void hasNoOtherUnits() {
        assertThatExceptionOfType(TextException.class).isThrownBy(() -> new Rate(1, Duration.ofSeconds(30)));
    }
}
