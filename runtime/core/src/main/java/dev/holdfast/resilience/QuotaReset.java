package dev.holdfast.resilience;

import dev.holdfast.annotation.QuotaUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads when a provider's counter is full again, as its own headers write it. */
public final class QuotaReset {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}(\\.[0-9]{1,9})?");

    /** What is further away is taken for nonsense, also because nanoseconds must fit a {@code long}. */
    private static final Duration FURTHEST = Duration.ofDays(36_500);

    private QuotaReset() {}

    /**
     * Reads a header's value.
     *
     * @param value the value
     * @param unit how it is written
     * @param dateHeader the answer's {@code Date}, against which a moment is compared, so that wrong clocks do not matter;
     *     null or unreadable means {@code wall}
     * @param wall this machine's time of day
     * @return the time from the answer on, zero for a moment in the past; empty for what makes no sense
     */
    public static Optional<Duration> parse(String value, QuotaUnit unit, @Nullable String dateHeader, Wall wall) {
        String text = value.strip();
        Optional<Duration> wait = switch (unit) {
            case GO_DURATION -> GoDuration.parse(text);
            case DELTA_SECONDS -> seconds(text);
            case EPOCH_SECONDS -> seconds(text).map(it -> until(Instant.EPOCH.plus(it), dateHeader, wall));
        };
        return wait.filter(it -> it.compareTo(FURTHEST) <= 0);
    }

    private static Optional<Duration> seconds(String text) {
        if (!SECONDS.matcher(text).matches()) {
            return Optional.empty();
        }
        long nanos = new BigDecimal(text)
                .remainder(BigDecimal.ONE)
                .movePointRight(9)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        return Optional.of(Duration.ofSeconds(new BigDecimal(text).longValue(), nanos));
    }

    private static Duration until(Instant moment, @Nullable String dateHeader, Wall wall) {
        Instant now = wall.now();
        Instant reference = Optional.ofNullable(dateHeader)
                .flatMap(date -> HttpDate.parse(date.strip(), now))
                .orElse(now);
        return moment.isAfter(reference) ? Duration.between(reference, moment) : Duration.ZERO;
    }
}
