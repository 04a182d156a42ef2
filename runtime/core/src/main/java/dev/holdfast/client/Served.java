package dev.holdfast.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A result that may stand in for the provider's own, since the operation has a fallback. What it is must be asked for, so that
 * an old answer is not taken for a new one.
 *
 * @param <T> the result
 */
public sealed interface Served<T extends @Nullable Object> {
    /** The result, whoever gave it. */
    T value();

    /** Who gave it. */
    Kind kind();

    /** Whether the provider has just given it. */
    default boolean isFresh() {
        return kind() == Kind.FRESH;
    }

    /** The kinds of results. */
    enum Kind {
        /** The provider answered. */
        FRESH,
        /** The provider gave it earlier. */
        CACHED,
        /** The plan or the program gave it. */
        SUBSTITUTE
    }

    /**
     * The provider answered.
     *
     * @param value what it gave
     */
    record Fresh<T extends @Nullable Object>(T value) implements Served<T> {
        @Override
        public Kind kind() {
            return Kind.FRESH;
        }
    }

    /**
     * The provider gave no answer, and an earlier one takes its place.
     *
     * @param value what it gave then
     * @param age how long ago; at most what the plan allows
     * @param failure why there is no new one
     */
    record Cached<T extends @Nullable Object>(T value, Duration age, ApiException failure) implements Served<T> {
        @Override
        public Kind kind() {
            return Kind.CACHED;
        }
    }

    /**
     * The provider gave no answer, and what the plan or the program has for this case takes its place.
     *
     * @param value what they have
     * @param failure why there is no answer
     */
    record Substitute<T extends @Nullable Object>(T value, ApiException failure) implements Served<T> {
        @Override
        public Kind kind() {
            return Kind.SUBSTITUTE;
        }
    }
}
