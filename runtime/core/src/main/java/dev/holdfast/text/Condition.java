package dev.holdfast.text;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Which answers are meant, as in {@code 429}, {@code 403; retry-after: present} or
 * {@code 429; /error/code: insufficient_quota|billing_hard_limit}.
 *
 * <p>A value that holds {@code ; | "}, begins or ends with a space, or is the word {@code present} or {@code absent}, stands
 * in quotes; in quotes {@code \"} is a quote and {@code \\} a backslash.
 *
 * @param status the statuses
 * @param parts what else must hold, all of it; at most ten
 */
public record Condition(StatusPattern status, List<Part> parts) {

    /** The longest text, in characters. */
    static final int LONGEST = 2_000;

    private static final int MOST_PARTS = 10;

    /** Checks the number of parts. */
    public Condition {
        requireNonNull(status, "status");
        parts = List.copyOf(parts);
        if (parts.size() > MOST_PARTS) {
            throw new TextException("a condition of " + parts.size() + " parts", "is too long", "at most ten");
        }
    }

    /**
     * Reads a condition.
     *
     * @throws TextException if the status, a name or a value is missing or malformed
     */
    public static Condition parse(String text) {
        return new ConditionReader(text).read();
    }

    /**
     * How much this says. Of two conditions that hold, the one with the higher number is meant: more parts first, then plain
     * values before patterns before {@code present}, then one status before a class. Equal numbers are a tie.
     */
    public int specificity() {
        int values = parts.stream().mapToInt(part -> part.match().specificity()).sum();
        return parts.size() * 100 + values * 2 + status.specificity() - 1;
    }

    /** The text, as {@link #parse} reads it. */
    @Override
    public String toString() {
        var text = new StringBuilder(status.toString());
        parts.forEach(part -> text.append("; ").append(part));
        return text.toString();
    }
}
