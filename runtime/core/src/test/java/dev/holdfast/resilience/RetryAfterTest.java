package dev.holdfast.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RUNTIME 30-31. */
final class RetryAfterTest {

    private static final Wall WALL = () -> Instant.parse("1994-11-06T08:49:07Z");

    @ParameterizedTest
    @CsvSource({"0, PT0S", "1, PT1S", "120, PT2M", "007, PT7S", "' 5 ', PT5S", "3153600000, PT876000H"})
    void readsSeconds(String value, Duration wait) {
        assertThat(parse(value)).isEqualTo(new Hint.Wait(wait));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"})
    void readsTheThreeFormsOfADate(String value) {
        assertThat(parse(value)).isEqualTo(new Hint.Wait(Duration.ofSeconds(30)));
    }

    @Test
    void readsTwoDigitDaysInTheOldestForm() {
        assertThat(parse("Wed Nov 16 08:49:07 1994")).isEqualTo(new Hint.Wait(Duration.ofDays(10)));
    }

    @Test
    void takesTwoDigitYearsForTheNearFutureOrThePast() {
        Wall wall = () -> Instant.parse("2026-01-01T00:00:00Z");

        assertThat(RetryAfter.parse(List.of("Friday, 01-Jan-27 00:00:00 GMT"), null, wall))
                .isEqualTo(new Hint.Wait(Duration.ofDays(365)));
        assertThat(RetryAfter.parse(List.of("Sunday, 06-Nov-94 08:49:37 GMT"), null, wall))
                .isEqualTo(new Hint.Wait(Duration.ZERO));
    }

    /** RUNTIME 30: the client's clock is ten minutes fast. */
    @Test
    void comparesDatesByTheProvidersOwnClock() {
        Wall fast = () -> Instant.parse("1994-11-06T08:59:07Z");

        assertThat(RetryAfter.parse(List.of("Sun, 06 Nov 1994 08:49:37 GMT"), "Sun, 06 Nov 1994 08:49:07 GMT", fast))
                .isEqualTo(new Hint.Wait(Duration.ofSeconds(30)));
    }

    @Test
    void comparesDatesByTheWallWhereTheProvidersDateIsUnreadable() {
        assertThat(RetryAfter.parse(List.of("Sun, 06 Nov 1994 08:49:37 GMT"), "today", WALL))
                .isEqualTo(new Hint.Wait(Duration.ofSeconds(30)));
    }

    @Test
    void takesThePastForNow() {
        assertThat(parse("Sun, 06 Nov 1994 08:00:00 GMT")).isEqualTo(new Hint.Wait(Duration.ZERO));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "+1",
                "1.5",
                "99999999999999999999",
                "3153600001",
                "31,120",
                "1 2",
                "soon",
                "",
                "\u0663",
                "0x10",
                "5s",
                "Mon, 06 Nov 1994 08:49:37 GMT",
                "Sun, 31 Feb 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 08:49:37 CET",
                "Sun, 6 Nov 1994 08:49:37 GMT",
                "Fri, 31 Dec 9999 23:59:59 GMT",
                "Sun, 06 Nov 1994 08:49:37 GMT and so on and on and on"
            })
    void ignoresWhatIsNoTime(String value) {
        assertThat(parse(value)).isEqualTo(new Hint.Malformed());
    }

    @Test
    void ignoresDifferingLinesButNotEqualOnes() {
        assertThat(RetryAfter.parse(List.of("5", "6"), null, WALL)).isEqualTo(new Hint.Malformed());
        assertThat(RetryAfter.parse(List.of("5", "5"), null, WALL)).isEqualTo(new Hint.Wait(Duration.ofSeconds(5)));
    }

    @Test
    void saysWhenThereIsNone() {
        assertThat(RetryAfter.parse(List.of(), null, WALL)).isEqualTo(new Hint.None());
    }

    private static Hint parse(String value) {
        return RetryAfter.parse(List.of(value), null, WALL);
    }
}
