package dev.holdfast.generator.emit.impl;

import com.palantir.javapoet.CodeBlock;
import dev.holdfast.generator.plan.ArgumentPlan;
import dev.holdfast.generator.plan.BodyPlan;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.ParameterPlan;
import dev.holdfast.generator.plan.ResultKind;
import dev.holdfast.generator.plan.ResultPlan;

/** The one statement of a method: it hands the arguments to the engine and returns what comes back. */
final class CallStatement {
    private static final int MOST_ON_ONE_LINE = 4;

    private CallStatement() {}

    static CodeBlock of(OperationPlan operation, String constant) {
        boolean returns = operation.result().kind() != ResultKind.NOTHING
                || operation.result().isResponse();
        CodeBlock.Builder statement = CodeBlock.builder().add(returns ? "return " : "");
        boolean isHidden =
                operation.arguments().stream().anyMatch(it -> it.javaName().equals("engine"));
        statement.add(isHidden ? "this.engine.call($L)" : "engine.call($L)", constant);
        boolean isLong = operation.arguments().size() > MOST_ON_ONE_LINE
                || operation.arguments().stream().anyMatch(RequestLinks::isLong);
        String separator = isLong ? "\n" : "";
        for (ArgumentPlan argument : operation.arguments()) {
            statement.add(separator).add(link(argument, operation.result()));
        }
        if (!operation.result().accept().isEmpty()) {
            statement.add(separator).add(".accept($S)", operation.result().accept());
        }
        if (operation.result().isNullable()) {
            statement.add(separator).add(".orNull()");
        }
        CodeBlock send = SendCall.of(operation.result());
        return statement
                .add(separator)
                .add(operation.result().isServed() ? orFallback(operation, send) : send)
                .build();
    }

    private static CodeBlock orFallback(OperationPlan operation, CodeBlock send) {
        boolean isTaken =
                operation.arguments().stream().anyMatch(it -> it.javaName().equals("call"));
        String call = isTaken ? "call_" : "call";
        return CodeBlock.of(".orFallback($N -> $N$L)", call, call, send);
    }

    private static CodeBlock link(ArgumentPlan argument, ResultPlan result) {
        if (argument instanceof ParameterPlan parameter) {
            return RequestLinks.parameter(parameter);
        }
        if (argument instanceof BodyPlan body) {
            if (!result.events().when().isEmpty()) {
                return CodeBlock.of(
                        ".jsonWithTrue($N, $S)",
                        body.javaName(),
                        result.events().when());
            }
            return RequestLinks.body(body);
        }
        return CodeBlock.of(argument instanceof ArgumentPlan.Key ? ".key($N)" : ".options($N)", argument.javaName());
    }
}
