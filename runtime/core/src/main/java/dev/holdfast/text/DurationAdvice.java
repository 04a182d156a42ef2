package dev.holdfast.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What to tell somebody who wrote something that is almost a duration. */
final class DurationAdvice {

    private static final Pattern BARE = Pattern.compile("[0-9]+");
    private static final Pattern LEADING_ZERO = Pattern.compile("0+([0-9]+(ns|us|ms|s|m|h|d))");
    private static final Pattern SIGNED = Pattern.compile("[-+]([0-9].*)");
    private static final Pattern SEPARATED = Pattern.compile("[0-9][0-9_, ]*(ns|us|ms|s|m|h|d)");
    private static final Pattern FRACTION = Pattern.compile("([0-9]{1,9}\\.[0-9]{1,9})(ns|us|ms|s|m|h|d)");
    private static final Pattern COMPOUND = Pattern.compile("([0-9]{1,9}(ns|us|ms|s|m|h|d) ?){2,}");
    private static final Pattern PART = Pattern.compile("([0-9]{1,9})(ns|us|ms|s|m|h|d)");
    private static final Pattern CLOCK = Pattern.compile("[0-9]+(:[0-9]+)+");
    private static final Pattern ISO = Pattern.compile("P[0-9.DTHMS]+");
    private static final Pattern OTHER_UNIT = Pattern.compile("([1-9][0-9]*) ?(\\p{L}+)");

    private DurationAdvice() {}

    static TextException about(String text) {
        return bare(text)
                .or(() -> match(text, SIGNED, it -> new TextException(text, "has a sign", it.group(1))))
                .or(() -> match(text, LEADING_ZERO, it -> new TextException(text, "has a leading zero", it.group(1))))
                .or(() -> match(text, CLOCK, it -> clock(text)))
                .or(() -> compound(text))
                .or(() -> match(text, SEPARATED, it -> separated(text)))
                .or(() -> fraction(text))
                .or(() -> iso(text))
                .or(() -> match(text, OTHER_UNIT, it -> otherUnit(text, it.group(1), it.group(2))))
                .orElseGet(() -> new TextException(text, "is not a duration", "it as in 250ms, 8s or 15m"));
    }

    private static Optional<TextException> match(
            String text, Pattern pattern, Function<MatchResult, TextException> advice) {
        var matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(advice.apply(matcher.toMatchResult())) : Optional.empty();
    }

    private static Optional<TextException> bare(String text) {
        return match(text, BARE, it -> {
            String number = text.replaceFirst("^0+(?=.)", "");
            return new TextException(text, "has no unit", number + "s or " + number + "ms");
        });
    }

    private static TextException clock(String text) {
        return new TextException(text, "may be hours or minutes", "one number and a unit, as in 90s or 90m");
    }

    private static TextException separated(String text) {
        return new TextException(text, "has more than digits and a unit", text.replaceAll("[_, ]", ""));
    }

    private static Optional<TextException> compound(String text) {
        return match(text, COMPOUND, it -> {
            Duration sum = PART.matcher(text)
                    .results()
                    .map(part -> exact(part.group()))
                    .reduce(Duration.ZERO, Duration::plus);
            return new TextException(text, "has more than one unit", printed(sum));
        });
    }

    private static Optional<TextException> fraction(String text) {
        return match(text, FRACTION, it -> {
            BigDecimal unit = BigDecimal.valueOf(exact("1" + it.group(2)).toNanos());
            Duration rounded =
                    Duration.ofNanos(new BigDecimal(it.group(1)).multiply(unit).longValue());
            return new TextException(text, "has a fraction", printed(rounded));
        });
    }

    private static Optional<TextException> iso(String text) {
        return match(text, ISO, it -> new TextException(text, "is written the ISO way", "it as in 250ms, 8s or 15m"));
    }

    private static TextException otherUnit(String text, String number, String unit) {
        if (unit.equals("M")) {
            return new TextException(text, "may be minutes or months", number + "m");
        }
        String ours = switch (unit.toLowerCase(Locale.ROOT)) {
            case "ns", "nano", "nanos", "nanosecond", "nanoseconds" -> "ns";
            case "us", "\u00b5s", "\u03bcs", "micro", "micros", "microsecond", "microseconds" -> "us";
            case "ms", "msec", "msecs", "milli", "millis", "millisecond", "milliseconds" -> "ms";
            case "s", "sec", "secs", "second", "seconds" -> "s";
            case "m", "min", "mins", "minute", "minutes" -> "m";
            case "h", "hr", "hrs", "hour", "hours" -> "h";
            case "d", "day", "days" -> "d";
            default -> "";
        };
        return ours.isEmpty()
                ? new TextException(text, "has an unknown unit", "one of ns, us, ms, s, m, h, d, as in " + number + "s")
                : new TextException(text, "has another spelling of a unit", number + ours);
    }

    private static Duration exact(String text) {
        return Durations.parseFromZero(text.replaceFirst("^0+(?=[0-9])", ""));
    }

    private static String printed(Duration duration) {
        return duration.isZero() || duration.compareTo(Durations.LONGEST) > 0
                ? "one number and a unit, as in 90s"
                : Durations.print(duration);
    }
}
