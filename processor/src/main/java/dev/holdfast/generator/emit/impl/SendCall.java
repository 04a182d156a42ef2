package dev.holdfast.generator.emit.impl;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.holdfast.generator.emit.RuntimeTypes;
import dev.holdfast.generator.emit.TypeNames;
import dev.holdfast.generator.plan.AnswerPlan;
import dev.holdfast.generator.plan.ResultKind;
import dev.holdfast.generator.plan.ResultPlan;
import dev.holdfast.generator.plan.TypeRef;

/** The end of a call's statement: sends the request and says what to read. */
final class SendCall {
    private SendCall() {}

    static CodeBlock of(ResultPlan result) {
        String verb = result.isResponse() ? "sendResponse" : "send";
        return switch (result.kind()) {
            case NOTHING -> CodeBlock.of(".$LNothing()", verb);
            case TEXT -> CodeBlock.of(".$LText()", verb);
            case BYTES -> CodeBlock.of(".$LBytes()", verb);
            case JSON -> json(verb, result);
            case DOWNLOAD -> CodeBlock.of(".sendDownload()");
            case EVENTS ->
                CodeBlock.of(
                        ".sendEvents($L, $S)",
                        type(result.event()),
                        result.events().end());
            case ANSWERS -> answers(verb, result);
        };
    }

    private static CodeBlock json(String verb, ResultPlan result) {
        if (!result.isNullable()
                && result.type() instanceof TypeRef.ListOf list
                && !(TypeNames.boxed(list.element()) instanceof ParameterizedTypeName)) {
            return CodeBlock.of(".$LList($T.class)", verb, TypeNames.boxed(list.element()));
        }
        return CodeBlock.of(".$L($L)", verb, type(result.type()));
    }

    private static CodeBlock type(TypeRef type) {
        TypeName name = TypeNames.boxed(type);
        return name instanceof ParameterizedTypeName
                ? CodeBlock.of("new $T<$T>() {}", RuntimeTypes.TYPE_REFERENCE, name)
                : CodeBlock.of("$T.class", name);
    }

    private static CodeBlock answers(String verb, ResultPlan result) {
        CodeBlock.Builder answers = CodeBlock.builder()
                .add(".$LOneOf($T.<$T>of()", verb, RuntimeTypes.ANSWERS, TypeNames.boxed(result.type()));
        result.answers().forEach(it -> answers.add("\n$>$>").add(answer(it)).add("$<$<"));
        return answers.add(")").build();
    }

    private static CodeBlock answer(AnswerPlan answer) {
        TypeName variant = TypeNames.of(answer.variant());
        if (answer.kind() == ResultKind.NOTHING) {
            return CodeBlock.of(".nothing($S, $T::new)", answer.status(), variant);
        }
        return answer.kind() == ResultKind.TEXT
                ? CodeBlock.of(".text($S, $T::new)", answer.status(), variant)
                : CodeBlock.of(".json($S, $L, $T::new)", answer.status(), type(answer.type()), variant);
    }
}
