package dev.holdfast.text;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Condition} asks of one header or one place in a JSON body.
 */
public sealed interface Match permits Match.Present, Match.Absent, Match.AnyOf {

    /** The kinds, one for each record. */
    enum Kind {
        /** {@link Present}. */
        PRESENT,
        /** {@link Absent}. */
        ABSENT,
        /** {@link AnyOf}. */
        ANY_OF
    }

    /** Which of the records this is. */
    Kind kind();

    /**
     * Whether a value is what is asked for.
     *
     * @param value the header's value, or the text of the JSON scalar; null if there is none
     */
    boolean matches(@Nullable String value);

    /** How much this says: 1 for {@code present} and {@code absent}, 2 for a pattern, 3 for plain values. */
    int specificity();

    /** There is a value, whatever it is; written {@code present}. */
    record Present() implements Match {
        @Override
        public Kind kind() {
            return Kind.PRESENT;
        }

        @Override
        public boolean matches(@Nullable String value) {
            return value != null;
        }

        @Override
        public int specificity() {
            return 1;
        }

        /** The text. */
        @Override
        public String toString() {
            return "present";
        }
    }

    /** There is no value; written {@code absent}. */
    record Absent() implements Match {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }

        @Override
        public boolean matches(@Nullable String value) {
            return value == null;
        }

        @Override
        public int specificity() {
            return 1;
        }

        /** The text. */
        @Override
        public String toString() {
            return "absent";
        }
    }

    /**
     * The value is one of these, as a whole, letter for letter; written {@code a|b}.
     *
     * @param values 1 to 50 values of 1 to 200 characters without control characters; {@code *} stands for any text,
     *     also for none
     */
    record AnyOf(List<String> values) implements Match {

        private static final int MOST_VALUES = 50;

        private static final int LONGEST = 200;

        /** Checks the ranges. */
        public AnyOf {
            values = List.copyOf(values);
            if (values.isEmpty() || values.size() > MOST_VALUES) {
                throw new TextException(values.size() + " values", "is not from 1 to 50", "a condition for each");
            }
            values.forEach(AnyOf::check);
        }

        private static void check(String value) {
            if (value.isEmpty() || value.length() > LONGEST) {
                throw new TextException(value, "does not have 1 to 200 characters", "present, or a part and a *");
            }
            if (value.chars().anyMatch(Character::isISOControl)) {
                throw new TextException(value, "has a control character", "a * in its place");
            }
        }

        @Override
        public Kind kind() {
            return Kind.ANY_OF;
        }

        @Override
        public boolean matches(@Nullable String value) {
            return value != null && values.stream().anyMatch(pattern -> Glob.matches(pattern, value));
        }

        @Override
        public int specificity() {
            return values.stream().anyMatch(value -> value.contains("*")) ? 2 : 3;
        }

        /** The text. */
        @Override
        public String toString() {
            return values.stream().map(ConditionReader::quoted).collect(Collectors.joining("|"));
        }
    }
}
