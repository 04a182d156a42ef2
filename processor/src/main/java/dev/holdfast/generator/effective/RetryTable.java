package dev.holdfast.generator.effective;

import dev.holdfast.client.FailureClass;
import dev.holdfast.generator.explain.PlanSentence;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.MatrixOverrides;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.resilience.Eligibility;
import dev.holdfast.resilience.Matrix;
import dev.holdfast.resilience.Safety;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** After which failures an operation is sent again: the engine's own table, asked for one operation. */
final class RetryTable {
    private static final int FIRST_SERVER_ERROR = 500;
    private static final int LAST_SERVER_ERROR = 599;

    private final OperationPlan operation;
    private final Matrix matrix;

    RetryTable(OperationPlan operation) {
        MatrixOverrides overrides = operation.resilience().retry().overrides();
        this.operation = operation;
        this.matrix = Matrix.of(
                safety(operation),
                Set.copyOf(overrides.never()),
                Set.copyOf(overrides.once()),
                Set.copyOf(overrides.also()),
                replaysServerErrors(operation.resilience().idempotency()));
    }

    /** Lines such as {@code sent again   not-sent, timeout, ambiguous}. */
    List<List<String>> rows() {
        if (operation.resilience().retry().attempts().value() <= 1) {
            return List.of(List.of("sent again", "never: one attempt"));
        }
        List<List<String>> rows = new ArrayList<>();
        row(rows, "sent again", Eligibility.RETRY, "");
        row(rows, "sent again", Eligibility.HONOUR, " (after the wait that the provider asks for)");
        row(rows, "sent again once", Eligibility.ONCE, "");
        row(rows, "not sent again", Eligibility.NEVER, "");
        return rows;
    }

    private void row(List<List<String>> rows, String label, Eligibility cell, String remark) {
        String failures = Arrays.stream(FailureClass.values())
                .filter(it -> matrix.of(it) == cell)
                .map(PlanSentence::word)
                .collect(Collectors.joining(", "));
        if (!failures.isEmpty()) {
            rows.add(List.of(label, failures + remark));
        }
    }

    private static Safety safety(OperationPlan operation) {
        Idempotency idempotency = operation.resilience().idempotency();
        if (idempotency == null) {
            return operation.isMutating() ? Safety.UNSAFE : Safety.READ;
        }
        return switch (idempotency.kind()) {
            case READ -> Safety.READ;
            case NATURAL, AT_LEAST_ONCE -> Safety.IDEMPOTENT;
            case KEY -> Safety.KEYED;
            case NONE -> Safety.UNSAFE;
        };
    }

    private static boolean replaysServerErrors(@Nullable Idempotency idempotency) {
        return idempotency instanceof Idempotency.Keyed keyed
                && keyed.rules().replays().stream()
                        .anyMatch(it -> it.to() >= FIRST_SERVER_ERROR && it.from() <= LAST_SERVER_ERROR);
    }
}
