package dev.holdfast.generator.emit.contract;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.holdfast.generator.emit.JavadocText;
import dev.holdfast.generator.emit.TypeNames;
import dev.holdfast.generator.plan.AnswerPlan;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.ResultKind;
import dev.holdfast.generator.plan.TypeRef;
import javax.lang.model.element.Modifier;

/** Writes what an operation returns whose successes hold different bodies: a sealed interface, a record for each status. */
final class AnswersEmitter {
    private final OperationPlan operation;
    private final ClassName name;

    private AnswersEmitter(OperationPlan operation) {
        this.operation = operation;
        this.name = TypeNames.of(((TypeRef.Named) operation.result().type()).name());
    }

    static TypeSpec emit(OperationPlan operation) {
        return new AnswersEmitter(operation).write();
    }

    private TypeSpec write() {
        String doc = "What " + operation.id() + " returns: one of its successes, by status.";
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addJavadoc("$L", new JavadocText().plain(doc).text())
                .addAnnotation(ProviderAnnotations.generated());
        operation.result().answers().forEach(it -> type.addType(variant(it)));
        return type.build();
    }

    private TypeSpec variant(AnswerPlan answer) {
        String simpleName = TypeNames.of(answer.variant()).simpleName();
        boolean isEmpty = answer.kind() == ResultKind.NOTHING;
        JavadocText doc = new JavadocText().plain("An answer with status " + answer.status() + ".");
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        if (!isEmpty) {
            doc.param("body", "what it holds");
            constructor.addParameter(TypeNames.of(answer.type()), "body");
        }
        return TypeSpec.recordBuilder(simpleName)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(name)
                .addJavadoc("$L", doc.text())
                .recordConstructor(constructor.build())
                .build();
    }
}
