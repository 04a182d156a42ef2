package dev.holdfast.text;

import static dev.holdfast.text.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Cases;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares, and what is said with them: trips, slowness, objectives. */
final class SharesTest {

    @Test
    void percentReadsWhatItPrints() {
        Cases.check(random -> {
            var share = new Percent(BigDecimal.valueOf(Cases.number(random, 100_000_000), 6));

            assertThat(Percent.parse(share.toString())).isEqualTo(share);
        });
    }

    @Test
    void tripReadsWhatItPrints() {
        Cases.check(random -> {
            var trip = new Trip(percent(1 + random.nextInt(100)), (int) Cases.number(random, Integer.MAX_VALUE));

            assertThat(Trip.parse(trip.toString())).isEqualTo(trip);
        });
    }

    @Test
    void readsWhatIsSaidWithShares() {
        assertThat(Trip.parse("50% over 20 calls")).isEqualTo(new Trip(percent(50), 20));
        assertThat(Slow.parse("80% over 2500ms")).isEqualTo(new Slow(percent(80), Duration.ofMillis(2500)));
        assertThat(Objective.parse("99.9% over 30d"))
                .isEqualTo(new Objective(Percent.parse("99.9%"), Duration.ofDays(30)));
        assertThat(LatencyObjective.parse("99% under 4s"))
                .isEqualTo(new LatencyObjective(percent(99), Duration.ofSeconds(4)));
    }

    @ParameterizedTest
    @CsvSource({"80% over 2500ms", "99.99% over 1m"})
    void printsWhatItReads(String text) {
        assertThat(Slow.parse(text)).hasToString(text);
        assertThat(Objective.parse(text)).hasToString(text);
        assertThat(LatencyObjective.parse(text.replace("over", "under"))).hasToString(text.replace("over", "under"));
    }

    @Test
    void equalSharesAreEqualHoweverTheyAreWritten() {
        assertThat(Percent.parse("50.0%")).isEqualTo(percent(50)).hasToString("50%");
        assertThat(Percent.parse("100%")).hasToString("100%");
        assertThat(Percent.parse("0.5%").fraction()).isEqualTo(0.005);
    }

    @Test
    void aShareIsReachedExactly() {
        assertThat(percent(50).isReachedBy(10, 20)).isTrue();
        assertThat(percent(50).isReachedBy(9, 20)).isFalse();
        assertThat(percent(50).isReachedBy(0, 0)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "50; 50 has no unit: write 50%",
                "0%; 0% is not above 0% and at most 100%: write it as in 10% or 99.9%",
                "100.1%; 100.1% is not above 0% and at most 100%: write it as in 10% or 99.9%",
                "0.0000001%; 0.0000001% has more than six decimals: write fewer, as in 10% or 99.9%",
                "half; half is not a share in percent: write it as in 10% or 99.9%"
            })
    void teachesWhatToWriteForAShare(String text, String message) {
        refuses(Percent::parse, text, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "50% of 20; 50% of 20 does not have the word over: write it as in 50% over 20 calls",
                "50%; 50% is not a share over something: write it as in 50% over 20 calls",
                "50% over 20; in 50% over 20, 20 does not say of what: write 20 calls",
                "50 over 20 calls; in 50 over 20 calls, 50 has no unit: write 50%",
                "50% over 0 calls; in 50% over 0 calls, 0 is not a count: write a whole number from 1 to 2147483647"
            })
    void teachesWhatToWriteForATrip(String text, String message) {
        refuses(Trip::parse, text, message);
    }

    @Test
    void teachesWhatToWriteForTheOthers() {
        refuses(Slow::parse, "80% over 2500", "in 80% over 2500, 2500 has no unit: write 2500s or 2500ms");
        refuses(
                LatencyObjective::parse,
                "99% over 4s",
                "99% over 4s does not have the word under: write it as in 99% under 4s");
        refuses(Objective::parse, "99.9%", "99.9% is not a share over something: write it as in 99.9% over 30d");
    }

    private static Percent percent(int value) {
        return new Percent(BigDecimal.valueOf(value));
    }
}
