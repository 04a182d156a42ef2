package dev.holdfast.engine.rule;

import dev.holdfast.client.FailureClass;
import java.util.Set;

/**
 * Where an operation differs from the built-in retry matrix.
 *
 * @param never failures after which there is no further attempt
 * @param once failures after which there is at most one
 * @param also failures after which there may be more although the matrix says no
 */
public record MatrixExceptions(Set<FailureClass> never, Set<FailureClass> once, Set<FailureClass> also) {
    /** No difference. */
    public static final MatrixExceptions NONE = new MatrixExceptions(Set.of(), Set.of(), Set.of());

    /** Copies the sets. */
    public MatrixExceptions {
        never = Set.copyOf(never);
        once = Set.copyOf(once);
        also = Set.copyOf(also);
    }

    /** The same with another list of failures that are never retried. */
    public MatrixExceptions withNever(FailureClass... failures) {
        return new MatrixExceptions(Set.of(failures), once, also);
    }

    /** The same with another list of failures that are retried at most once. */
    public MatrixExceptions withOnce(FailureClass... failures) {
        return new MatrixExceptions(never, Set.of(failures), also);
    }

    /** The same with another list of failures that are retried, too. */
    public MatrixExceptions withAlso(FailureClass... failures) {
        return new MatrixExceptions(never, once, Set.of(failures));
    }
}
