package dev.holdfast.text;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A number of bytes, as in {@code 512B}, {@code 256KiB}, {@code 4MiB} or {@code 1GiB}; each unit is 1024 of the one before.
 *
 * @param bytes 1 to 1024 GiB
 */
public record Size(long bytes) {

    private static final String EXAMPLE = "256KiB or 4MiB";

    private static final long MOST = 1L << 40;

    private static final Map<String, Long> UNITS = largestFirst();

    private static final Pattern FORM = Pattern.compile("([^A-Za-z]+)(B|KiB|MiB|GiB)");

    private static final Pattern OTHER_UNIT = Pattern.compile("([0-9]+) ?([kmgKMG])?(i?[bB]|ytes)?");

    /** Checks the range. */
    public Size {
        if (bytes < 1 || bytes > MOST) {
            throw new TextException("size " + bytes + "B", "is not from 1B to 1024GiB", "it as in " + EXAMPLE);
        }
    }

    /**
     * Reads a size, such as {@code 4MiB}.
     *
     * @throws TextException if the unit is missing or doubtful, or the count is not a whole number above zero
     */
    public static Size parse(String text) {
        Reading.checked(text, Reading.SHORT, EXAMPLE);
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw advice(text);
        }
        long count = Reading.part(text, form.group(1), digits -> Reading.count(digits, MOST));
        BigInteger bytes =
                BigInteger.valueOf(count).multiply(BigInteger.valueOf(requireNonNull(UNITS.get(form.group(2)))));
        if (bytes.compareTo(BigInteger.valueOf(MOST)) > 0) {
            throw new TextException(text, "is too much", "at most 1024GiB");
        }
        return new Size(bytes.longValueExact());
    }

    private static TextException advice(String text) {
        if (text.matches("[0-9]+")) {
            return new TextException(text, "has no unit", text + "KiB or " + text + "MiB");
        }
        var other = OTHER_UNIT.matcher(text);
        if (!other.matches()) {
            return new TextException(text, "is not a whole number of B, KiB, MiB or GiB", "it as in " + EXAMPLE);
        }
        String thousands = other.group(2);
        String unit = thousands == null ? "B" : thousands.toUpperCase(Locale.ROOT) + "iB";
        return new TextException(text, "does not say whether a unit is 1000 or 1024", other.group(1) + unit);
    }

    private static Map<String, Long> largestFirst() {
        Map<String, Long> units = new LinkedHashMap<>();
        units.put("GiB", 1L << 30);
        units.put("MiB", 1L << 20);
        units.put("KiB", 1L << 10);
        units.put("B", 1L);
        return units;
    }

    /** The text in the largest unit that loses nothing, as {@link #parse} reads it. */
    @Override
    public String toString() {
        for (Map.Entry<String, Long> unit : UNITS.entrySet()) {
            if (bytes % unit.getValue() == 0) {
                return bytes / unit.getValue() + unit.getKey();
            }
        }
        throw new IllegalStateException("size " + bytes);
    }
}
