package dev.holdfast.resilience;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Retry-After} (RFC 9110 section 10.2.3), strictly: whole seconds or a date (RUNTIME 30-31).
 */
public final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("0*([0-9]{1,10})");

    /** What is further away is taken for nonsense, also because nanoseconds must fit a {@code long}. */
    private static final Duration FURTHEST = Duration.ofDays(36_500);

    private RetryAfter() {}

    /**
     * Reads the header.
     *
     * @param values the header's values, one for each line; none if the answer has no such header. Equal lines count as
     *     one, differing ones are malformed
     * @param dateHeader the answer's {@code Date}, against which a date is compared, so that wrong clocks do not matter;
     *     null or unreadable means {@code wall}
     * @param wall this machine's time of day
     */
    public static Hint parse(List<String> values, @Nullable String dateHeader, Wall wall) {
        List<String> differing = values.stream().map(String::strip).distinct().toList();
        if (differing.isEmpty()) {
            return new Hint.None();
        }
        if (differing.size() > 1) {
            return new Hint.Malformed();
        }
        return read(differing.get(0), dateHeader, wall)
                .filter(wait -> wait.compareTo(FURTHEST) <= 0)
                .<Hint>map(Hint.Wait::new)
                .orElseGet(Hint.Malformed::new);
    }

    private static Optional<Duration> read(String value, @Nullable String dateHeader, Wall wall) {
        var seconds = SECONDS.matcher(value);
        if (seconds.matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(seconds.group(1))));
        }
        Instant now = wall.now();
        Instant reference = Optional.ofNullable(dateHeader)
                .flatMap(date -> HttpDate.parse(date.strip(), now))
                .orElse(now);
        return HttpDate.parse(value, now).map(date -> untilDate(reference, date));
    }

    private static Duration untilDate(Instant reference, Instant date) {
        return date.isAfter(reference) ? Duration.between(reference, date) : Duration.ZERO;
    }
}
