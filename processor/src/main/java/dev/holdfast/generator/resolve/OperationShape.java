package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.ArgumentPlan;
import dev.holdfast.generator.plan.DocText;
import dev.holdfast.generator.plan.ErrorPlan;
import dev.holdfast.generator.plan.ResultPlan;
import dev.holdfast.generator.spec.ApiOperation;
import java.util.List;

/**
 * What the document alone decides about an operation: all of its plan but resilience.
 *
 * @param api the operation in the document
 * @param methodName the Java method
 * @param doc what it does, for the reader of the Java method
 * @param arguments parameters and body in the order of the Java method, without key and options
 * @param result what it returns
 * @param errors what the JSON bodies of its failures hold
 */
public record OperationShape(
        ApiOperation api,
        String methodName,
        DocText doc,
        List<ArgumentPlan> arguments,
        ResultPlan result,
        List<ErrorPlan> errors) {
    /** Copies the lists. */
    public OperationShape {
        arguments = List.copyOf(arguments);
        errors = List.copyOf(errors);
    }

    /** The same request by another method, which returns something else. */
    OperationShape returning(String otherName, ResultPlan other) {
        return new OperationShape(api, otherName, doc, arguments, other, errors);
    }
}
