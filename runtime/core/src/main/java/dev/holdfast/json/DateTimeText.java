package dev.holdfast.json;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Reads date-times as providers write them, and keeps the offset they gave. */
final class DateTimeText {

    /**
     * RFC 3339, and what passes for it: a space for the T, no seconds, no colon or no minutes in the offset, no offset at
     * all.
     */
    private static final DateTimeFormatter LENIENT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .optionalEnd()
            .optionalStart()
            .appendLiteral(' ')
            .optionalEnd()
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendLiteral(' ')
            .optionalEnd()
            .optionalStart()
            .appendPattern("[XXXXX][XXXX][X]")
            .optionalEnd()
            .parseDefaulting(ChronoField.OFFSET_SECONDS, ZoneOffset.UTC.getTotalSeconds())
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final int DATE = "2026-02-28".length();

    private DateTimeText() {}

    /**
     * A date-time; without offset it is in UTC, without time it is midnight.
     *
     * @throws java.time.DateTimeException if it is none
     */
    static OffsetDateTime parse(String text) {
        OffsetDateTime usual = UtcText.parse(text);
        return usual == null ? parseSlowly(text) : usual;
    }

    /** As {@link #parse}, by the formatter alone. */
    static OffsetDateTime parseSlowly(String text) {
        return text.length() == DATE
                ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                : OffsetDateTime.parse(text, LENIENT);
    }
}
