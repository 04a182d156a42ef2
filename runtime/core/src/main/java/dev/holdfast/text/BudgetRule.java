package dev.holdfast.text;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * What retries may cost, as in {@code 500 tokens, 14 transient, 5 throttled} or {@code 10% + 1/s}.
 */
public sealed interface BudgetRule permits BudgetRule.Tokens, BudgetRule.Ratio {

    /** The kinds, one for each record. */
    enum Kind {
        /** {@link Tokens}. */
        TOKENS,
        /** {@link Ratio}. */
        RATIO
    }

    /** Which of the records this is. */
    Kind kind();

    /**
     * Reads a budget of either kind.
     *
     * @throws TextException if a part is missing or out of its range
     */
    static BudgetRule parse(String text) {
        Reading.checked(text, Reading.SHORT, "500 tokens, 14 transient, 5 throttled, or 10% + 1/s");
        return text.contains("%") ? Ratio.parse(text) : Tokens.parse(text);
    }

    /**
     * A bucket of tokens: a retry takes some, a success gives some back.
     *
     * @param tokens how many the bucket holds, at least 1
     * @param transientCost what a retry after a failure costs, 1 to {@code tokens}
     * @param throttledCost what a retry after throttling costs, 1 to {@code tokens}
     */
    record Tokens(int tokens, int transientCost, int throttledCost) implements BudgetRule {

        private static final Pattern FORM = Pattern.compile("(\\S+) tokens, (\\S+) transient, (\\S+) throttled");

        /** Checks the ranges. */
        public Tokens {
            if (tokens < 1) {
                throw new TextException(tokens + " tokens", "is less than one", "500 tokens");
            }
            if (transientCost < 1 || transientCost > tokens) {
                throw new TextException(
                        transientCost + " transient", "is not from 1 to " + tokens, "a cost that one bucket can pay");
            }
            if (throttledCost < 1 || throttledCost > tokens) {
                throw new TextException(
                        throttledCost + " throttled", "is not from 1 to " + tokens, "a cost that one bucket can pay");
            }
        }

        private static Tokens parse(String text) {
            var form = FORM.matcher(text);
            if (!form.matches()) {
                throw new TextException(text, "is not a budget", "500 tokens, 14 transient, 5 throttled, or 10% + 1/s");
            }
            int tokens = Reading.part(text, form.group(1), Reading::smallCount);
            int transientCost = Reading.part(text, form.group(2), Reading::smallCount);
            int throttledCost = Reading.part(text, form.group(3), Reading::smallCount);
            return Reading.within(text, () -> new Tokens(tokens, transientCost, throttledCost));
        }

        @Override
        public Kind kind() {
            return Kind.TOKENS;
        }

        /** The text, as {@link BudgetRule#parse} reads it. */
        @Override
        public String toString() {
            return tokens + " tokens, " + transientCost + " transient, " + throttledCost + " throttled";
        }
    }

    /**
     * A share of the calls of the last 10 seconds may be retries, and some more, so that rare calls have retries too.
     *
     * @param percent the share of calls
     * @param floor what is allowed on top of it
     */
    record Ratio(Percent percent, Rate floor) implements BudgetRule {

        private static final Pattern FORM = Pattern.compile("(\\S+) \\+ (\\S+)");

        /** Checks for null. */
        public Ratio {
            requireNonNull(percent, "percent");
            requireNonNull(floor, "floor");
        }

        private static Ratio parse(String text) {
            var form = FORM.matcher(text);
            if (!form.matches()) {
                throw text.endsWith("%")
                        ? new TextException(text, "leaves rare calls without a retry", text + " + 1/s")
                        : new TextException(text, "is not a share and a floor", "it as in 10% + 1/s");
            }
            return new Ratio(
                    Reading.part(text, form.group(1), Percent::parse), Reading.part(text, form.group(2), Rate::parse));
        }

        @Override
        public Kind kind() {
            return Kind.RATIO;
        }

        /** The text, as {@link BudgetRule#parse} reads it. */
        @Override
        public String toString() {
            return percent + " + " + floor;
        }
    }
}
