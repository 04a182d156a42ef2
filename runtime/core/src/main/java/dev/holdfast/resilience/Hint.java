package dev.holdfast.resilience;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a provider asks to wait, as far as it can be understood.
 */
public sealed interface Hint permits Hint.None, Hint.Malformed, Hint.Wait {

    /** The kinds, one for each record. */
    enum Kind {
        /** {@link None}. */
        NONE,
        /** {@link Malformed}. */
        MALFORMED,
        /** {@link Wait}. */
        WAIT
    }

    /** Which of the records this is. */
    Kind kind();

    /** What was asked for; empty if nothing was, or nothing that makes sense. */
    default Optional<Duration> asked() {
        return Optional.empty();
    }

    /** The provider said nothing. */
    record None() implements Hint {
        @Override
        public Kind kind() {
            return Kind.NONE;
        }
    }

    /** The provider said something that is no time; to be counted and treated as {@link None}. */
    record Malformed() implements Hint {
        @Override
        public Kind kind() {
            return Kind.MALFORMED;
        }
    }

    /**
     * The provider named a time.
     *
     * @param duration from the answer on; zero for a moment in the past, at most 36500 days
     */
    record Wait(Duration duration) implements Hint {
        @Override
        public Kind kind() {
            return Kind.WAIT;
        }

        @Override
        public Optional<Duration> asked() {
            return Optional.of(duration);
        }
    }
}
