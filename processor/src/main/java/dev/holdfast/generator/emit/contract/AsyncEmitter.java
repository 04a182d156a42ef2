package dev.holdfast.generator.emit.contract;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.holdfast.generator.emit.JavadocText;
import dev.holdfast.generator.emit.Layout;
import dev.holdfast.generator.emit.Names;
import dev.holdfast.generator.emit.RuntimeTypes;
import dev.holdfast.generator.emit.SourceFile;
import dev.holdfast.generator.emit.TypeNames;
import dev.holdfast.generator.plan.ClientPlan;
import dev.holdfast.generator.plan.InterfacePlan;
import dev.holdfast.generator.plan.JavaName;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.ProviderPlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the interfaces that do not wait for their calls. Their rules stand on the interfaces that do. */
final class AsyncEmitter {
    private final ClientPlan plan;
    private final ProviderPlan provider;
    private final MethodEmitter methods;

    AsyncEmitter(ClientPlan plan) {
        this.plan = plan;
        this.provider = plan.provider();
        this.methods = MethodEmitter.async(provider);
    }

    List<SourceFile> emit() {
        List<SourceFile> files = new ArrayList<>();
        files.add(Layout.file(Names.asyncOf(provider.name()), client()));
        for (InterfacePlan part : plan.interfaces()) {
            if (!part.accessor().isEmpty()) {
                files.add(Layout.file(Names.asyncOf(part.name()), part(part)));
            }
        }
        return files;
    }

    private TypeSpec client() {
        String doc = "A client of " + provider.title()
                + " whose methods do not wait: they return futures, and to cancel one, or"
                + " one that was derived from it, ends its call. Safe for use by several threads; make one and keep it.";
        TypeSpec.Builder type = start(provider.name(), doc).addSuperinterface(AutoCloseable.class);
        for (InterfacePlan part : plan.interfaces()) {
            if (part.accessor().isEmpty()) {
                operations(type, part);
            } else {
                type.addMethod(ClientEmitter.accessor(part, Names.asyncOf(part.name())));
            }
        }
        type.addMethod(ClientEmitter.close());
        JavaName name = Names.asyncOf(provider.name());
        ClientEmitter.creations(name).forEach(type::addMethod);
        return type.build();
    }

    private TypeSpec part(InterfacePlan part) {
        TypeSpec.Builder type = start(part.name(), part.doc());
        operations(type, part);
        return type.build();
    }

    private static TypeSpec.Builder start(JavaName waiting, String doc) {
        return TypeSpec.interfaceBuilder(Names.asyncOf(waiting).simpleName())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", new JavadocText().plain(doc).text())
                .addAnnotation(AnnotationSpec.builder(RuntimeTypes.annotation("AsyncOf"))
                        .addMember("value", "$T.class", TypeNames.of(waiting))
                        .build())
                .addAnnotation(ProviderAnnotations.generated());
    }

    private void operations(TypeSpec.Builder type, InterfacePlan part) {
        for (OperationPlan operation : part.operations()) {
            MethodSpec whole = methods.method(operation);
            type.addMethod(whole).addMethod(methods.shortMethod(operation));
        }
    }
}
