package dev.holdfast.generator.emit.contract;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.holdfast.generator.emit.JavadocText;
import dev.holdfast.generator.emit.RuntimeTypes;
import dev.holdfast.generator.plan.ProviderPlan;
import javax.lang.model.element.Modifier;

/** Writes the exception that every failed call of a client throws. */
final class ExceptionEmitter {
    private ExceptionEmitter() {}

    static TypeSpec emit(ProviderPlan provider) {
        return TypeSpec.classBuilder(provider.exception().simpleName())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(RuntimeTypes.API_EXCEPTION)
                .addJavadoc(
                        "$L",
                        new JavadocText()
                                .plain("A call to " + provider.title()
                                        + " that failed: what was tried, and why it ended.")
                                .text())
                .addAnnotation(ProviderAnnotations.generated())
                .addField(FieldSpec.builder(TypeName.LONG, "serialVersionUID")
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("1L")
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc(
                                "$L",
                                new JavadocText()
                                        .plain("Made by the client.")
                                        .param("failure", "what happened")
                                        .text())
                        .addParameter(RuntimeTypes.CALL_FAILURE, "failure")
                        .addStatement("super(failure)")
                        .build())
                .build();
    }
}
