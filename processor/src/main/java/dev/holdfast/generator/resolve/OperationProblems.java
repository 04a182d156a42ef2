package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.generator.spec.ApiOperation;

/** Reports what of one operation cannot be generated. */
final class OperationProblems {
    private final ApiOperation operation;
    private final Diagnostics diagnostics;
    private boolean isFound;

    OperationProblems(ApiOperation operation, Diagnostics diagnostics) {
        this.operation = operation;
        this.diagnostics = diagnostics;
    }

    /**
     * Reports a problem.
     *
     * @param fact what is not supported, to follow the id of the operation
     */
    void report(TextPlace place, String fact) {
        isFound = true;
        diagnostics.report(Diagnostic.of(Rule.UNSUPPORTED_DOCUMENT, place, operation.id() + " " + fact)
                .detail(
                        "operation",
                        operation.place(),
                        operation.outline().method() + " " + operation.outline().path())
                .subject(operation.id())
                .fix("`except: [\"" + operation.id() + "\"]`"));
    }

    boolean areFound() {
        return isFound;
    }
}
