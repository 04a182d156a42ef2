package dev.holdfast.text;

import static dev.holdfast.text.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Cases;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BackoffTest {

    @Test
    void readsFirstMostAndFactor() {
        assertThat(Backoff.parse("250ms..2s x2"))
                .isEqualTo(new Backoff(Duration.ofMillis(250), Duration.ofSeconds(2), 2));
        assertThat(Backoff.parse("15s..2m x1.5").factor()).isEqualTo(1.5);
    }

    @Test
    void readsWhatItPrints() {
        Cases.check(random -> {
            long first = Cases.number(random, 1L << 60);
            long most = first + Cases.number(random, 1L << 60);
            double factor = 1 + random.nextDouble() * 99;
            var backoff = new Backoff(Duration.ofNanos(first), Duration.ofNanos(most), factor);

            assertThat(Backoff.parse(backoff.toString())).isEqualTo(backoff);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "250ms..2s; 250ms..2s does not say how the wait grows: write 250ms..2s x2",
                "250..2s x2; in 250..2s x2, 250 has no unit: write 250s or 250ms",
                "2s..250ms x2; in 2s..250ms x2, longest wait 250ms is shorter than the first one: write 250ms..2s",
                "250ms..2s x0.5; in 250ms..2s x0.5, factor 0.5 is not a plain number from 1 to 100: write x2 or x1.5",
                "250ms..2s x500; in 250ms..2s x500, factor 500.0 is not from 1 to 100: write x2",
                "250ms - 2s x2; 250ms - 2s x2 is not a first wait, a longest wait and a growth:"
                        + " write it as in 250ms..2s x2"
            })
    void teachesWhatToWrite(String text, String message) {
        refuses(Backoff::parse, text, message);
    }
}
