package dev.holdfast.text;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * So many in so much time, as in {@code 80/s}, {@code 60/min}, {@code 500/h} or {@code 5000/day}.
 *
 * @param count how many, 1 to a billion
 * @param per one second, one minute, one hour or one day of 24 hours
 */
public record Rate(long count, Duration per) {

    private static final long MOST = 1_000_000_000;

    private static final String EXAMPLE = "80/s or 60/min";

    private static final Map<String, Duration> UNITS = units();

    private static final Pattern FORM = Pattern.compile("([^/\\s]+)/(s|min|h|day)");

    private static final Pattern OTHER_UNIT = Pattern.compile("([0-9]+) ?(?:/|per) ?(\\p{L}+)");

    private static final Pattern SHARED = Pattern.compile("([0-9]+/(?:s|min|h|day)) per .*");

    /** Checks the ranges. */
    public Rate {
        requireNonNull(per, "per");
        if (count < 1 || count > MOST) {
            throw new TextException("rate count " + count, "is not from 1 to " + MOST, "it as in " + EXAMPLE);
        }
        if (!UNITS.containsValue(per)) {
            throw new TextException(
                    "rate per " + per, "has another unit than s, min, h and day", "it as in " + EXAMPLE);
        }
    }

    /**
     * Reads a rate, such as {@code 80/s}.
     *
     * @throws TextException if the unit is missing, unknown or doubtful, or the count is not a whole number above zero
     */
    public static Rate parse(String text) {
        Reading.checked(text, Reading.SHORT, EXAMPLE);
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw advice(text);
        }
        long count = Reading.part(text, form.group(1), digits -> Reading.count(digits, MOST));
        return new Rate(count, requireNonNull(UNITS.get(form.group(2))));
    }

    private static TextException advice(String text) {
        if (text.matches("[0-9]+")) {
            return new TextException(text, "has no unit", text + "/s or " + text + "/min");
        }
        var shared = SHARED.matcher(text);
        if (shared.matches()) {
            return new TextException(text, "counts per something, which is not supported yet", shared.group(1));
        }
        var other = OTHER_UNIT.matcher(text);
        if (other.matches()) {
            return otherUnit(text, other.group(1), other.group(2));
        }
        return new TextException(text, "is not a count per s, min, h or day", "it as in " + EXAMPLE);
    }

    private static TextException otherUnit(String text, String count, String unit) {
        return switch (unit) {
            case "m" -> new TextException(text, "may be minutes or milliseconds", count + "/min");
            case "M", "month" -> new TextException(text, "is not a count per s, min, h or day", "it as in 5000/day");
            case "s", "sec", "second" -> new TextException(text, "has another spelling of a unit", count + "/s");
            case "min", "minute" -> new TextException(text, "has another spelling of a unit", count + "/min");
            case "h", "hr", "hour" -> new TextException(text, "has another spelling of a unit", count + "/h");
            case "d", "day" -> new TextException(text, "has another spelling of a unit", count + "/day");
            default ->
                new TextException(text, "has an unknown unit", count + " per s, min, h or day, as in " + EXAMPLE);
        };
    }

    private static Map<String, Duration> units() {
        Map<String, Duration> units = new LinkedHashMap<>();
        units.put("s", Duration.ofSeconds(1));
        units.put("min", Duration.ofMinutes(1));
        units.put("h", Duration.ofHours(1));
        units.put("day", Duration.ofDays(1));
        return units;
    }

    /** The text, as {@link #parse} reads it. */
    @Override
    public String toString() {
        for (Map.Entry<String, Duration> unit : UNITS.entrySet()) {
            if (unit.getValue().equals(per)) {
                return count + "/" + unit.getKey();
            }
        }
        throw new IllegalStateException("rate per " + per);
    }
}
