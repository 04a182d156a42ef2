package dev.holdfast.generator.emit.contract;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.holdfast.generator.emit.RuntimeTypes;
import dev.holdfast.generator.emit.TypeNames;
import dev.holdfast.generator.plan.ArgumentPlan;
import dev.holdfast.generator.plan.BodyPlan;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.ParameterPlan;
import dev.holdfast.generator.plan.ProviderPlan;
import dev.holdfast.generator.plan.TypeRef;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the method of an operation and its overload without options. */
final class MethodEmitter {
    private final ProviderPlan provider;
    private final boolean isAsync;
    private final MethodDoc doc;

    private MethodEmitter(ProviderPlan provider, boolean isAsync) {
        this.provider = provider;
        this.isAsync = isAsync;
        this.doc = new MethodDoc(provider, isAsync);
    }

    /** Writes methods that wait for their calls, and bear their rules. */
    static MethodEmitter waiting(ProviderPlan provider) {
        return new MethodEmitter(provider, false);
    }

    /** Writes methods that return futures. */
    static MethodEmitter async(ProviderPlan provider) {
        return new MethodEmitter(provider, true);
    }

    /** The method with all its arguments. */
    MethodSpec method(OperationPlan operation) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(operation.methodName())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc("$L", doc.whole(operation))
                .returns(returned(operation));
        if (isAsync) {
            operation.arguments().forEach(it -> method.addParameter(plain(it)));
        } else {
            method.addAnnotations(MethodAnnotations.of(operation, provider.common()));
            operation.arguments().forEach(it -> method.addParameter(parameter(it)));
        }
        if (operation.deprecated()) {
            method.addAnnotation(Deprecated.class);
        }
        return method.build();
    }

    /** The same method without options. */
    MethodSpec shortMethod(OperationPlan operation) {
        boolean returns =
                isAsync || operation.result().isResponse() || operation.result().type() != TypeRef.Scalar.VOID;
        String arguments = operation.arguments().stream()
                .map(it -> it instanceof ArgumentPlan.Options ? "$T.none()" : it.javaName())
                .collect(Collectors.joining(", "));
        MethodSpec.Builder method = MethodSpec.methodBuilder(operation.methodName())
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .addJavadoc("$L", doc.brief(operation))
                .returns(returned(operation))
                .addStatement(
                        (returns ? "return " : "") + operation.methodName() + "(" + arguments + ")",
                        RuntimeTypes.CALL_OPTIONS);
        for (ArgumentPlan argument : withoutOptions(operation)) {
            method.addParameter(plain(argument));
        }
        if (operation.deprecated()) {
            method.addAnnotation(Deprecated.class);
        }
        return method.build();
    }

    private TypeName returned(OperationPlan operation) {
        return isAsync ? TypeNames.future(operation.result()) : TypeNames.result(operation.result());
    }

    private static ParameterSpec plain(ArgumentPlan argument) {
        return ParameterSpec.builder(TypeNames.of(argument), argument.javaName())
                .build();
    }

    private static List<ArgumentPlan> withoutOptions(OperationPlan operation) {
        return operation.arguments().stream()
                .filter(it -> !(it instanceof ArgumentPlan.Options))
                .toList();
    }

    private static ParameterSpec parameter(ArgumentPlan argument) {
        ParameterSpec.Builder parameter = ParameterSpec.builder(TypeNames.of(argument), argument.javaName());
        if (argument instanceof ParameterPlan written) {
            parameter.addAnnotation(ParameterAnnotations.of(written));
        } else if (argument instanceof BodyPlan body) {
            parameter.addAnnotation(ParameterAnnotations.of(body));
        }
        return parameter.build();
    }
}
