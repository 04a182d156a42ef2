package dev.holdfast.generator.emit.contract;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeSpec;
import dev.holdfast.generator.emit.JavadocText;
import dev.holdfast.generator.emit.RuntimeTypes;
import dev.holdfast.generator.emit.TypeNames;
import dev.holdfast.generator.plan.InterfacePlan;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.ProviderPlan;
import javax.lang.model.element.Modifier;

/** Writes an interface that holds some of the operations of a client. */
final class PartEmitter {
    private final ProviderPlan provider;

    PartEmitter(ProviderPlan provider) {
        this.provider = provider;
    }

    TypeSpec emit(InterfacePlan part) {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(part.name().simpleName())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", new JavadocText().plain(part.doc()).text())
                .addAnnotation(AnnotationSpec.builder(RuntimeTypes.annotation("PartOf"))
                        .addMember("value", "$T.class", TypeNames.of(provider.name()))
                        .build())
                .addAnnotation(ProviderAnnotations.generated());
        MethodEmitter methods = MethodEmitter.waiting(provider);
        for (OperationPlan operation : part.operations()) {
            type.addMethod(methods.method(operation)).addMethod(methods.shortMethod(operation));
            PagesEmitter.of(provider, operation).forEach(type::addMethod);
        }
        return type.build();
    }
}
