package dev.holdfast.generator.policy;

import dev.holdfast.text.Backoff;
import dev.holdfast.text.BudgetRule;
import dev.holdfast.text.Durations;
import dev.holdfast.text.LatencyObjective;
import dev.holdfast.text.Objective;
import dev.holdfast.text.Percent;
import dev.holdfast.text.Rate;
import dev.holdfast.text.Size;
import dev.holdfast.text.StatusPattern;
import dev.holdfast.text.TextException;
import dev.holdfast.text.Trip;
import dev.holdfast.text.WebOrigin;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/** The formats of the schema, read by the parsers that the run time uses. */
final class ScalarFormats {
    private static final Set<String> WITH_UNIT = Set.of("duration", "time-limit", "rate", "size", "percent");

    /** A bare number in any of its disguises, or nothing of something. */
    private static final Pattern BARE = Pattern.compile("[0-9][0-9_:.,]*|0+(\\.0+)?[/%A-Za-z]+");

    private static final Duration LONGEST_CALL = Duration.ofHours(24);

    private ScalarFormats() {}

    /**
     * Reads a text.
     *
     * @throws TextException if it is not of the format
     * @throws IllegalStateException if the format is unknown
     */
    static Object parse(String format, String text) {
        return switch (format) {
            case "duration", "time-limit" -> Durations.parse(text);
            case "backoff" -> Backoff.parse(text);
            case "rate" -> Rate.parse(text);
            case "size" -> Size.parse(text);
            case "percent" -> Percent.parse(text);
            case "budget" -> BudgetRule.parse(text);
            case "trip" -> Trip.parse(text);
            case "objective" -> Objective.parse(text);
            case "latency" -> LatencyObjective.parse(text);
            case "status" -> StatusPattern.parse(text);
            case "origin" -> WebOrigin.parse(text);
            default -> throw new IllegalStateException("the schema has the unknown format " + format);
        };
    }

    /** Whether a text that could not be read is a number without its unit, or zero. */
    static boolean lacksUnit(String format, String text) {
        return WITH_UNIT.contains(format) && BARE.matcher(text).matches();
    }

    /** Whether a text that could be read is longer than any call may take. */
    static boolean isTooLong(String format, Object value) {
        return format.equals("time-limit") && ((Duration) value).compareTo(LONGEST_CALL) > 0;
    }
}
