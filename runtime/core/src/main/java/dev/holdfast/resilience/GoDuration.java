package dev.holdfast.resilience;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations as Go's {@code time.Duration} prints them: {@code 6m0s}, {@code 1h2m3.5s}, {@code 120ms}. */
final class GoDuration {
    private static final String NUMBER = "([0-9]{1,12})(\\.[0-9]{1,9})?";
    private static final Pattern PART = Pattern.compile(NUMBER + "(h|ms|m|s|us|\u00b5s|\u03bcs|ns)");
    private static final Pattern ALL = Pattern.compile("(" + PART.pattern() + "){1,6}");
    private static final Map<String, Long> NANOS = Map.of(
            "h", 3_600_000_000_000L,
            "m", 60_000_000_000L,
            "s", 1_000_000_000L,
            "ms", 1_000_000L,
            "us", 1_000L,
            "\u00b5s", 1_000L,
            "\u03bcs", 1_000L,
            "ns", 1L);

    private GoDuration() {}

    /** Reads a duration that is not negative; rounded up to whole nanoseconds. Empty if it is none. */
    static Optional<Duration> parse(String text) {
        if (text.equals("0")) {
            return Optional.of(Duration.ZERO);
        }
        if (!ALL.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal nanos = BigDecimal.ZERO;
        for (Matcher part = PART.matcher(text); part.find(); ) {
            String fraction = part.group(2) == null ? "" : part.group(2);
            BigDecimal unit = BigDecimal.valueOf(requireNonNull(NANOS.get(part.group(3)), "unit"));
            nanos = nanos.add(new BigDecimal(part.group(1) + fraction).multiply(unit));
        }
        BigDecimal[] parts =
                nanos.setScale(0, RoundingMode.CEILING).divideAndRemainder(BigDecimal.valueOf(1_000_000_000L));
        return Optional.of(Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact()));
    }
}
