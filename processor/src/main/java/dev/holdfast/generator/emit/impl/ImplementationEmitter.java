package dev.holdfast.generator.emit.impl;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
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
import dev.holdfast.generator.plan.ProviderPlan;
import javax.lang.model.element.Modifier;

/** Writes the class that implements an annotated interface. */
public final class ImplementationEmitter {
    private static final String ENGINE = "engine";

    /** Makes an emitter. */
    public ImplementationEmitter() {}

    /** The class behind a part of a client. */
    public SourceFile part(ProviderPlan provider, InterfacePlan part) {
        TypeSpec.Builder type =
                start(part.name(), "The operations of " + part.name().simpleName() + ".");
        operations(type, provider, part);
        type.addField(RuntimeTypes.ENGINE, ENGINE, Modifier.PRIVATE, Modifier.FINAL);
        type.addMethod(MethodSpec.constructorBuilder()
                .addParameter(RuntimeTypes.ENGINE, ENGINE)
                .addStatement("this.engine = engine")
                .build());
        methods(type, part);
        return Layout.file(Names.implementationOf(part.name()), type.build());
    }

    /** The class behind a client; its operations are those of the interface with the client's own name, if there is one. */
    public SourceFile client(ClientPlan plan) {
        ProviderPlan provider = plan.provider();
        TypeSpec.Builder type = start(provider.name(), "The client of " + provider.id() + ".");
        type.addField(ProviderConstant.of(provider));
        plan.interfaces().stream()
                .filter(it -> it.accessor().isEmpty())
                .forEach(own -> operations(type, provider, own));
        type.addField(RuntimeTypes.ENGINE, ENGINE, Modifier.PRIVATE, Modifier.FINAL);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameter(RuntimeTypes.CLIENT_CONFIG, "config")
                .addStatement("this.engine = $T.create($L, config)", RuntimeTypes.ENGINE, ProviderConstant.NAME);
        for (InterfacePlan part : plan.interfaces()) {
            if (!part.accessor().isEmpty()) {
                type.addField(TypeNames.of(part.name()), part.accessor(), Modifier.PRIVATE, Modifier.FINAL);
                constructor.addStatement(
                        "this.$N = new $T(engine)", part.accessor(), TypeNames.of(Names.implementationOf(part.name())));
            }
        }
        type.addMethod(constructor.build());
        for (InterfacePlan part : plan.interfaces()) {
            if (part.accessor().isEmpty()) {
                methods(type, part);
            } else {
                type.addMethod(accessor(part));
            }
        }
        return Layout.file(
                Names.implementationOf(provider.name()), type.addMethod(close()).build());
    }

    private static TypeSpec.Builder start(JavaName contract, String doc) {
        ClassName generated = RuntimeTypes.annotation("GeneratedByHoldfast");
        return TypeSpec.classBuilder(Names.implementationOf(contract).simpleName())
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(TypeNames.of(contract))
                .addJavadoc("$L\n", doc)
                .addAnnotation(AnnotationSpec.builder(generated).build());
    }

    private static void operations(TypeSpec.Builder type, ProviderPlan provider, InterfacePlan part) {
        for (Names.Constant constant : Names.constants(part)) {
            type.addField(OperationConstant.of(constant.operation(), constant.name(), provider.common()));
        }
    }

    private static void methods(TypeSpec.Builder type, InterfacePlan part) {
        for (Names.Constant constant : Names.constants(part)) {
            OperationPlan operation = constant.operation();
            MethodSpec.Builder method = MethodSpec.methodBuilder(operation.methodName())
                    .addModifiers(Modifier.PUBLIC)
                    .addAnnotation(Override.class)
                    .returns(TypeNames.result(operation.result()));
            if (operation.deprecated()) {
                method.addAnnotation(Deprecated.class);
            }
            for (ArgumentPlan argument : operation.arguments()) {
                method.addParameter(ParameterSpec.builder(TypeNames.of(argument), argument.javaName())
                        .build());
            }
            type.addMethod(method.addStatement(CallStatement.of(operation, constant.name()))
                    .build());
        }
    }

    private static MethodSpec accessor(InterfacePlan part) {
        return MethodSpec.methodBuilder(part.accessor())
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(Override.class)
                .returns(TypeNames.of(part.name()))
                .addStatement("return $N", part.accessor())
                .build();
    }

    private static MethodSpec close() {
        return MethodSpec.methodBuilder("close")
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(Override.class)
                .addStatement("engine.close()")
                .build();
    }
}
