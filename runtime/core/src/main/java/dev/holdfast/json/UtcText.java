package dev.holdfast.json;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form in which nearly all providers write date-times, {@code 2026-02-28T12:30:00.5Z}, several times as fast as a
 * formatter does: on lists of objects that is most of what reading them costs.
 */
final class UtcText {
    private static final int WHOLE_SECONDS = "2026-02-28T12:30:00Z".length();
    private static final int MOST_DIGITS = 9;
    private static final int SAFE_DAY = 28;
    private static final String FORM = "dddd-dd-ddTdd:dd:dd";

    private UtcText() {}

    /** The date-time; null for any other form, and for what is out of range. */
    static @Nullable OffsetDateTime parse(String text) {
        if (!hasForm(text)) {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        if (day > SAFE_DAY && !YearMonth.of(year, month).isValidDay(day)) {
            return null;
        }
        return OffsetDateTime.of(year, month, day, hour, minute, second, nanos(text), ZoneOffset.UTC);
    }

    private static boolean hasForm(String text) {
        int length = text.length();
        if (length < WHOLE_SECONDS || length > WHOLE_SECONDS + 1 + MOST_DIGITS || text.charAt(length - 1) != 'Z') {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char expected = FORM.charAt(i);
            if (expected == 'd' ? !isDigit(text.charAt(i)) : text.charAt(i) != expected) {
                return false;
            }
        }
        return length == WHOLE_SECONDS || isFraction(text, FORM.length(), length - 1);
    }

    private static boolean isFraction(String text, int from, int end) {
        for (int i = from + 1; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return text.charAt(from) == '.' && end > from + 1;
    }

    private static int nanos(String text) {
        int first = WHOLE_SECONDS;
        int end = text.length() - 1;
        int nanos = first < end ? number(text, first, end) : 0;
        for (int digits = Math.max(0, end - first); digits < MOST_DIGITS; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int from, int end) {
        int number = 0;
        for (int i = from; i < end; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
