package dev.holdfast.generator.plan;

import dev.holdfast.client.FailureClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs from the built-in matrix of failures and retries.
 *
 * @param never failures after which there is no further attempt
 * @param once failures after which there is at most one
 * @param also failures after which there may be more although the matrix says no
 * @param because why; null if nothing differs
 */
public record MatrixOverrides(
        List<FailureClass> never,
        List<FailureClass> once,
        List<FailureClass> also,
        @Nullable Setting<String> because) {
    /** Copies the lists. */
    public MatrixOverrides {
        never = List.copyOf(never);
        once = List.copyOf(once);
        also = List.copyOf(also);
    }

    /** No overrides. */
    public static MatrixOverrides none() {
        return new MatrixOverrides(List.of(), List.of(), List.of(), null);
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return never.isEmpty() && once.isEmpty() && also.isEmpty();
    }
}
