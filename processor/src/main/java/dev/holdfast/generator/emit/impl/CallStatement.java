package dev.holdfast.generator.emit.impl;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.holdfast.generator.emit.RuntimeTypes;
import dev.holdfast.generator.emit.TypeNames;
import dev.holdfast.generator.plan.ArgumentPlan;
import dev.holdfast.generator.plan.BodyPlan;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.ParameterPlan;
import dev.holdfast.generator.plan.ResultKind;
import dev.holdfast.generator.plan.ResultPlan;
import dev.holdfast.generator.plan.TypeRef;

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
            statement.add(separator).add(link(argument));
        }
        return statement.add(separator).add(send(operation.result())).build();
    }

    private static CodeBlock link(ArgumentPlan argument) {
        if (argument instanceof ParameterPlan parameter) {
            return RequestLinks.parameter(parameter);
        }
        if (argument instanceof BodyPlan body) {
            return RequestLinks.body(body);
        }
        return CodeBlock.of(argument instanceof ArgumentPlan.Key ? ".key($N)" : ".options($N)", argument.javaName());
    }

    private static CodeBlock send(ResultPlan result) {
        String verb = result.isResponse() ? "sendResponse" : "send";
        return switch (result.kind()) {
            case NOTHING -> CodeBlock.of(".$LNothing()", verb);
            case TEXT -> CodeBlock.of(".$LText()", verb);
            case BYTES -> CodeBlock.of(".$LBytes()", verb);
            case JSON -> json(verb, result.type());
        };
    }

    private static CodeBlock json(String verb, TypeRef type) {
        TypeName name = TypeNames.boxed(type);
        if (!(name instanceof ParameterizedTypeName)) {
            return CodeBlock.of(".$L($T.class)", verb, name);
        }
        if (type instanceof TypeRef.ListOf list
                && !(TypeNames.boxed(list.element()) instanceof ParameterizedTypeName)) {
            return CodeBlock.of(".$LList($T.class)", verb, TypeNames.boxed(list.element()));
        }
        return CodeBlock.of(".$L(new $T<$T>() {})", verb, RuntimeTypes.TYPE_REFERENCE, name);
    }
}
