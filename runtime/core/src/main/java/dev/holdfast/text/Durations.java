package dev.holdfast.text;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Durations as text: a whole number and one unit, as in {@code 250ms}, {@code 8s} or {@code 90d}.
 *
 * <p>The units are {@code ns us ms s m h d}; a day has 24 hours. The longest duration is {@code 36500d}.
 */
public final class Durations {

    /** The longest duration that has a text, about a hundred years; in nanoseconds it fits a {@code long}. */
    static final Duration LONGEST = Duration.ofDays(36_500);

    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]*)(ns|us|ms|s|m|h|d)");

    private static final Map<String, ChronoUnit> UNITS = largestFirst();

    private Durations() {}

    /**
     * Reads a duration, such as {@code 15m}.
     *
     * @return more than zero, at most 36500 days
     * @throws TextException if there is no unit, more than one, a fraction, a sign, or nothing but zero
     */
    public static Duration parse(String text) {
        Duration duration = parseFromZero(text);
        if (duration.isZero()) {
            throw new TextException(text, "is no time at all", "a duration above zero, as in 250ms");
        }
        return duration;
    }

    /**
     * Reads a duration where zero has a meaning, such as the margin {@code 0s}.
     *
     * @return zero to 36500 days
     * @throws TextException as {@link #parse} does, except for zero
     */
    public static Duration parseFromZero(String text) {
        Reading.checked(text, Reading.SHORT, "250ms, 8s or 15m");
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw DurationAdvice.about(text);
        }
        return of(text, new BigInteger(form.group(1)), requireNonNull(UNITS.get(form.group(2))));
    }

    /**
     * Writes a duration in the largest unit that loses nothing: {@code 60s} is {@code 1m}, {@code 90s} stays. A single day
     * is {@code 24h}, as people say of it; zero is {@code 0s}.
     *
     * @throws IllegalArgumentException if the duration is negative or longer than 36500 days
     */
    public static String print(Duration duration) {
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("duration " + duration + " is not within 0s and 36500d");
        }
        long nanos = duration.toNanos();
        for (Map.Entry<String, ChronoUnit> unit : UNITS.entrySet()) {
            long size = unit.getValue().getDuration().toNanos();
            boolean isOneDay = unit.getValue() == ChronoUnit.DAYS && nanos == size;
            if (nanos >= size && nanos % size == 0 && !isOneDay) {
                return nanos / size + unit.getKey();
            }
        }
        return "0s";
    }

    /** Refuses what has no text, for the records of this package. */
    static void check(Duration duration, String name) {
        requireNonNull(duration, name);
        if (duration.isZero() || duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new TextException(name + " " + duration, "is not above zero and at most 36500d", "it as in 250ms");
        }
    }

    private static Duration of(String text, BigInteger count, ChronoUnit unit) {
        BigInteger nanos = count.multiply(BigInteger.valueOf(unit.getDuration().toNanos()));
        if (nanos.compareTo(BigInteger.valueOf(LONGEST.toNanos())) > 0) {
            throw new TextException(text, "is longer than a hundred years", "at most 36500d");
        }
        return Duration.ofNanos(nanos.longValueExact());
    }

    private static Map<String, ChronoUnit> largestFirst() {
        Map<String, ChronoUnit> units = new LinkedHashMap<>();
        units.put("d", ChronoUnit.DAYS);
        units.put("h", ChronoUnit.HOURS);
        units.put("m", ChronoUnit.MINUTES);
        units.put("s", ChronoUnit.SECONDS);
        units.put("ms", ChronoUnit.MILLIS);
        units.put("us", ChronoUnit.MICROS);
        units.put("ns", ChronoUnit.NANOS);
        return units;
    }
}
