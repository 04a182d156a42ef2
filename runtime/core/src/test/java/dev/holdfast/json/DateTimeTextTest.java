package dev.holdfast.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Cases;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast way reads what the formatter reads, and nothing else. */
final class DateTimeTextTest {

    @Test
    void readsTheUsualFormFast() {
        assertThat(UtcText.parse("2026-02-28T12:30:05Z"))
                .isEqualTo(OffsetDateTime.of(2026, 2, 28, 12, 30, 5, 0, ZoneOffset.UTC));
        assertThat(UtcText.parse("2026-02-28T12:30:05.120Z"))
                .isEqualTo(OffsetDateTime.of(2026, 2, 28, 12, 30, 5, 120_000_000, ZoneOffset.UTC));
        assertThat(UtcText.parse("2024-02-29T00:00:00.123456789Z")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T12:30:05Z",
                "2026-13-01T12:30:05Z",
                "2026-12-31T24:00:00Z",
                "2026-12-31T23:59:60Z",
                "2026-12-31T23:59:59.Z",
                "2026-12-31T23:59:59.1234567890Z",
                "2026-12-31 23:59:59Z",
                "2026-12-31T23:59:59+01:00",
                "2026-12-31T23:59:59z",
                "\u0662026-12-31T23:59:59Z",
                ""
            })
    void leavesAllElseToTheFormatter(String text) {
        assertThat(UtcText.parse(text)).isNull();
    }

    @Test
    void agreesWithTheFormatterOnDateTimes() {
        Cases.check(random -> agree(String.format(
                Locale.ROOT,
                "%04d-%02d-%02dT%02d:%02d:%02d%sZ",
                random.nextInt(10_000),
                random.nextInt(14),
                random.nextInt(33),
                random.nextInt(25),
                random.nextInt(61),
                random.nextInt(62),
                fraction(random))));
    }

    @Test
    void agreesWithTheFormatterOnAnyText() {
        Cases.check(random -> agree(Cases.text(random, "0129-:.TZ +", 24)));
    }

    private static void agree(String text) {
        Optional<OffsetDateTime> slow = read(text, DateTimeText::parseSlowly);

        assertThat(read(text, DateTimeText::parse)).as(text).isEqualTo(slow);
    }

    private static Optional<OffsetDateTime> read(String text, Function<String, OffsetDateTime> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static String fraction(Random random) {
        int digits = random.nextInt(11);
        return digits == 0 ? "" : "." + Cases.text(random, "0123456789", 1).repeat(digits);
    }
}
