package dev.holdfast.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Waits that grow, as in {@code 250ms..2s x2}: the first, the longest, and by what each is multiplied to give the next.
 *
 * @param first the first wait, more than zero
 * @param most the longest wait, at least {@code first}
 * @param factor the growth, from 1, which is none, to 100
 */
public record Backoff(Duration first, Duration most, double factor) {

    private static final String EXAMPLE = "250ms..2s x2";

    private static final Pattern FORM = Pattern.compile("(\\S+)\\.\\.(\\S+) x(\\S+)");

    private static final Pattern WITHOUT_FACTOR = Pattern.compile("([^.\\s]+)\\.\\.([^.\\s]+)");

    private static final Pattern FACTOR = Pattern.compile("[1-9][0-9]{0,2}(\\.[0-9]{1,17})?");

    /** Checks the ranges. */
    public Backoff {
        Durations.check(first, "first");
        Durations.check(most, "most");
        if (most.compareTo(first) < 0) {
            throw new TextException(
                    "longest wait " + Durations.print(most),
                    "is shorter than the first one",
                    Durations.print(most) + ".." + Durations.print(first));
        }
        if (!(factor >= 1 && factor <= 100)) {
            throw new TextException("factor " + factor, "is not from 1 to 100", "x2");
        }
    }

    /**
     * Reads a backoff, such as {@code 250ms..2s x2} or {@code 1s..5s x1.5}.
     *
     * @throws TextException if a part is missing or out of its range
     */
    public static Backoff parse(String text) {
        Reading.checked(text, Reading.SHORT, EXAMPLE);
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw WITHOUT_FACTOR.matcher(text).matches()
                    ? new TextException(text, "does not say how the wait grows", text + " x2")
                    : new TextException(
                            text, "is not a first wait, a longest wait and a growth", "it as in " + EXAMPLE);
        }
        Duration first = Reading.part(text, form.group(1), Durations::parse);
        Duration most = Reading.part(text, form.group(2), Durations::parse);
        double factor = Reading.part(text, form.group(3), Backoff::factor);
        return Reading.within(text, () -> new Backoff(first, most, factor));
    }

    private static double factor(String text) {
        if (!FACTOR.matcher(text).matches()) {
            throw new TextException("factor " + text, "is not a plain number from 1 to 100", "x2 or x1.5");
        }
        return Double.parseDouble(text);
    }

    /** The text, as {@link #parse} reads it. */
    @Override
    public String toString() {
        String growth = BigDecimal.valueOf(factor).stripTrailingZeros().toPlainString();
        return Durations.print(first) + ".." + Durations.print(most) + " x" + growth;
    }
}
