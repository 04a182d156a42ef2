package dev.holdfast.generator.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a person probably meant. */
public final class Nearest {
    private static final int MOST_LENGTH = 200;

    private Nearest() {}

    /** The known name closest to a given one, or nothing if none is close: a third of the letters may differ. */
    public static Optional<String> to(String given, Collection<String> known) {
        if (given.length() > MOST_LENGTH) {
            return Optional.empty();
        }
        int most = Math.max(1, given.length() / 3);
        String wanted = given.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> Math.abs(name.length() - given.length()) <= most)
                .filter(name -> distance(wanted, name.toLowerCase(Locale.ROOT)) <= most)
                .min(Comparator.comparingInt((String name) -> distance(wanted, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Says {@code , did you mean X?} or nothing, to end a sentence with. */
    public static String hint(String given, Collection<String> known) {
        return to(given, known).map(name -> ", did you mean " + name + "?").orElse("");
    }

    private static int distance(String left, String right) {
        int[] before = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            before[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] now = new int[right.length() + 1];
            now[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int replaced = before[column - 1] + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
                now[column] = Math.min(replaced, Math.min(before[column], now[column - 1]) + 1);
            }
            before = now;
        }
        return before[right.length()];
    }
}
