package dev.holdfast.text;

import static dev.holdfast.text.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SizeTest {

    @ParameterizedTest
    @CsvSource({"512B, 512", "256KiB, 262144", "4MiB, 4194304", "1GiB, 1073741824", "1024GiB, 1099511627776"})
    void readsEachUnit(String text, long bytes) {
        assertThat(Size.parse(text)).isEqualTo(new Size(bytes)).hasToString(text);
    }

    @Test
    void readsWhatItPrints() {
        Cases.check(random -> {
            int unit = 10 * random.nextInt(4);
            var size = new Size(Cases.number(random, (1L << 40) >> unit) << unit);

            assertThat(Size.parse(size.toString())).isEqualTo(size);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "4; 4 has no unit: write 4KiB or 4MiB",
                "4MB; 4MB does not say whether a unit is 1000 or 1024: write 4MiB",
                "4k; 4k does not say whether a unit is 1000 or 1024: write 4KiB",
                "0MiB; in 0MiB, 0 is not a count: write a whole number from 1 to 1099511627776",
                "1025GiB; 1025GiB is too much: write at most 1024GiB",
                "1.5MiB; in 1.5MiB, 1.5 is not a count: write a whole number from 1 to 1099511627776",
                "big; big is not a whole number of B, KiB, MiB or GiB: write it as in 256KiB or 4MiB"
            })
    void teachesWhatToWrite(String text, String message) {
        refuses(Size::parse, text, message);
    }
}
