package dev.holdfast.generator.emit.impl;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.holdfast.generator.emit.Layout;
import dev.holdfast.generator.emit.Names;
import dev.holdfast.generator.emit.RuntimeTypes;
import dev.holdfast.generator.emit.SourceFile;
import dev.holdfast.generator.emit.TypeNames;
import dev.holdfast.generator.plan.ArgumentPlan;
import dev.holdfast.generator.plan.ClientPlan;
import dev.holdfast.generator.plan.InterfacePlan;
import dev.holdfast.generator.plan.JavaName;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.TypeRef;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the class behind an interface that does not wait: it hands each call of the one that waits to another thread. */
public final class AsyncImplementationEmitter {
    private static final String CLIENT = "client";
    private static final String CALLS = "calls";

    /** Makes an emitter. */
    public AsyncImplementationEmitter() {}

    /** The class behind a part of a client. */
    public SourceFile part(InterfacePlan part) {
        JavaName name = Names.asyncOf(part.name());
        TypeSpec.Builder type = start(name, "The operations of " + name.simpleName() + ".")
                .addField(TypeNames.of(part.name()), CLIENT, Modifier.PRIVATE, Modifier.FINAL)
                .addField(RuntimeTypes.ASYNC_CALLS, CALLS, Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(TypeNames.of(part.name()), CLIENT)
                        .addParameter(RuntimeTypes.ASYNC_CALLS, CALLS)
                        .addStatement("this.client = client")
                        .addStatement("this.calls = calls")
                        .build());
        part.operations().forEach(it -> type.addMethod(method(it, new Fields(CLIENT, CALLS))));
        return Layout.file(Names.implementationOf(name), type.build());
    }

    /** The class behind a client. */
    public SourceFile client(ClientPlan plan) {
        JavaName waiting = plan.provider().name();
        JavaName name = Names.asyncOf(waiting);
        Set<String> accessors =
                plan.interfaces().stream().map(InterfacePlan::accessor).collect(Collectors.toSet());
        Fields fields = new Fields(free(CLIENT, accessors), free(CALLS, accessors));
        TypeSpec.Builder type = start(name, "The client of " + plan.provider().id() + " that does not wait.")
                .addField(TypeNames.of(waiting), fields.client(), Modifier.PRIVATE, Modifier.FINAL)
                .addField(RuntimeTypes.ASYNC_CALLS, fields.calls(), Modifier.PRIVATE, Modifier.FINAL);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameter(RuntimeTypes.CLIENT_CONFIG, "config")
                .addStatement(
                        "this.$N = new $T(config)", fields.client(), TypeNames.of(Names.implementationOf(waiting)))
                .addStatement("this.$N = $T.of(config)", fields.calls(), RuntimeTypes.ASYNC_CALLS);
        for (InterfacePlan part : plan.interfaces()) {
            if (!part.accessor().isEmpty()) {
                way(type, constructor, part, fields);
            }
        }
        type.addMethod(constructor.build());
        for (InterfacePlan part : plan.interfaces()) {
            if (part.accessor().isEmpty()) {
                part.operations().forEach(it -> type.addMethod(method(it, fields)));
            } else {
                type.addMethod(accessor(part));
            }
        }
        return Layout.file(
                Names.implementationOf(name), type.addMethod(close(fields)).build());
    }

    private static TypeSpec.Builder start(JavaName contract, String doc) {
        return TypeSpec.classBuilder(Names.implementationOf(contract).simpleName())
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(TypeNames.of(contract))
                .addJavadoc("$L\n", doc)
                .addAnnotation(AnnotationSpec.builder(RuntimeTypes.annotation("GeneratedByHoldfast"))
                        .build());
    }

    private static void way(TypeSpec.Builder type, MethodSpec.Builder constructor, InterfacePlan part, Fields fields) {
        JavaName async = Names.asyncOf(part.name());
        type.addField(TypeNames.of(async), part.accessor(), Modifier.PRIVATE, Modifier.FINAL);
        constructor.addStatement(
                "this.$N = new $T($N.$N(), $N)",
                part.accessor(),
                TypeNames.of(Names.implementationOf(async)),
                fields.client(),
                part.accessor(),
                fields.calls());
    }

    private static MethodSpec accessor(InterfacePlan part) {
        return MethodSpec.methodBuilder(part.accessor())
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(Override.class)
                .returns(TypeNames.of(Names.asyncOf(part.name())))
                .addStatement("return $N", part.accessor())
                .build();
    }

    private static MethodSpec close(Fields fields) {
        return MethodSpec.methodBuilder("close")
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(Override.class)
                .addStatement("$N.close()", fields.calls())
                .addStatement("$N.close()", fields.client())
                .build();
    }

    private static MethodSpec method(OperationPlan operation, Fields fields) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(operation.methodName())
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(Override.class)
                .returns(TypeNames.future(operation.result()));
        if (operation.deprecated()) {
            // The method that it calls is deprecated as well, which inside a deprecated one is no warning.
            method.addAnnotation(Deprecated.class);
        }
        for (ArgumentPlan argument : operation.arguments()) {
            method.addParameter(ParameterSpec.builder(TypeNames.of(argument), argument.javaName())
                    .build());
        }
        return method.addStatement(call(operation, fields)).build();
    }

    private static CodeBlock call(OperationPlan operation, Fields fields) {
        Set<String> arguments =
                operation.arguments().stream().map(ArgumentPlan::javaName).collect(Collectors.toSet());
        String begun = free("begun", arguments);
        CodeBlock options = operation.arguments().stream()
                .filter(ArgumentPlan.Options.class::isInstance)
                .findFirst()
                .map(it -> CodeBlock.of("$N", it.javaName()))
                .orElse(CodeBlock.of("$T.none()", RuntimeTypes.CALL_OPTIONS));
        String given = operation.arguments().stream()
                .map(it -> it instanceof ArgumentPlan.Options ? begun : it.javaName())
                .collect(Collectors.joining(", "));
        boolean isNothing = operation.result().type() == TypeRef.Scalar.VOID
                && !operation.result().isResponse();
        return CodeBlock.of(
                "return $L.$L($L, $N -> $L.$N($L))",
                field(fields.calls(), arguments),
                isNothing ? "run" : "call",
                options,
                begun,
                field(fields.client(), arguments),
                operation.methodName(),
                given);
    }

    private static String field(String name, Collection<String> arguments) {
        return arguments.contains(name) ? "this." + name : name;
    }

    private static String free(String wanted, Collection<String> taken) {
        return taken.contains(wanted) ? wanted + "_" : wanted;
    }

    /** What the fields are called. */
    private record Fields(String client, String calls) {}
}
