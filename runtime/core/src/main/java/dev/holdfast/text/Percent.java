package dev.holdfast.text;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A share, as in {@code 10%} or {@code 99.9%}.
 *
 * @param value in percent, more than 0, at most 100, with at most six decimals; 50.0 and 50 are the same
 */
public record Percent(BigDecimal value) {

    private static final String EXAMPLE = "10% or 99.9%";

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static final int MOST_DECIMALS = 6;

    private static final Pattern FORM = Pattern.compile("((?:0|[1-9][0-9]{0,9})(?:\\.[0-9]{1,20})?)%");

    /** Checks the range and drops zeros at the end. */
    public Percent {
        requireNonNull(value, "value");
        value = value.stripTrailingZeros();
        if (value.signum() <= 0 || value.compareTo(WHOLE) > 0) {
            throw new TextException(
                    value.toPlainString() + "%", "is not above 0% and at most 100%", "it as in " + EXAMPLE);
        }
        if (value.scale() > MOST_DECIMALS) {
            throw new TextException(
                    value.toPlainString() + "%", "has more than six decimals", "fewer, as in " + EXAMPLE);
        }
        value = value.setScale(Math.max(0, value.scale()));
    }

    /**
     * Reads a share, such as {@code 99.9%}.
     *
     * @throws TextException if the percent sign is missing, or the number is not plain or out of its range
     */
    public static Percent parse(String text) {
        Reading.checked(text, Reading.SHORT, EXAMPLE);
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw text.matches("[0-9]+(\\.[0-9]+)?")
                    ? new TextException(text, "has no unit", text + "%")
                    : new TextException(text, "is not a share in percent", "it as in " + EXAMPLE);
        }
        return new Percent(new BigDecimal(form.group(1)));
    }

    /** The share as a fraction of one: 10% is 0.1. */
    public double fraction() {
        return value.movePointLeft(2).doubleValue();
    }

    /** This share of a whole, rounded down: 10% of 25 is 2. */
    public long of(long whole) {
        return value.multiply(BigDecimal.valueOf(whole)).movePointLeft(2).longValue();
    }

    /**
     * Whether a part is at least this share of a whole; nothing is no share of nothing.
     *
     * @param part zero or more
     * @param whole zero or more
     */
    public boolean isReachedBy(long part, long whole) {
        return whole > 0
                && BigDecimal.valueOf(part).multiply(WHOLE).compareTo(value.multiply(BigDecimal.valueOf(whole))) >= 0;
    }

    /** The text, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return value.toPlainString() + "%";
    }
}
