package dev.holdfast.engine.rule;

import dev.holdfast.annotation.Jitter;
import dev.holdfast.text.Backoff;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often and when a failed attempt is followed by another one.
 *
 * @param attempts 1 to 5; the first one counts
 * @param backoff the waits; null only if there is one attempt
 * @param jitter how a wait is spread
 * @param exceptions where the operation differs from the built-in matrix
 */
public record RetryRule(int attempts, @Nullable Backoff backoff, Jitter jitter, MatrixExceptions exceptions) {
    private static final int MOST_ATTEMPTS = 5;

    /** Checks the numbers. */
    public RetryRule {
        if (attempts < 1 || attempts > MOST_ATTEMPTS) {
            throw new IllegalArgumentException(attempts + " attempts: write 1 to " + MOST_ATTEMPTS);
        }
        if (attempts > 1 && backoff == null) {
            throw new IllegalArgumentException(attempts + " attempts without backoff: write 250ms..2s x2");
        }
    }

    /** Reads the texts; an empty backoff is none. */
    public static RetryRule parse(int attempts, String backoff, Jitter jitter) {
        var waits = backoff.isEmpty() ? null : Backoff.parse(backoff);
        return new RetryRule(attempts, waits, jitter, MatrixExceptions.NONE);
    }

    /** One attempt and no other. */
    public static RetryRule once() {
        return parse(1, "", Jitter.NONE);
    }

    /** The waits; empty if there are none. */
    public Optional<Backoff> waits() {
        return Optional.ofNullable(backoff);
    }

    /** The same with other exceptions. */
    public RetryRule with(MatrixExceptions other) {
        return new RetryRule(attempts, backoff, jitter, other);
    }
}
