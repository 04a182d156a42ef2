package dev.holdfast.generator.emit.contract;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.holdfast.generator.emit.JavadocText;
import dev.holdfast.generator.emit.RuntimeTypes;
import dev.holdfast.generator.emit.TypeNames;
import dev.holdfast.generator.plan.ClientPlan;
import dev.holdfast.generator.plan.HeaderPlan;
import dev.holdfast.generator.plan.JavaName;
import dev.holdfast.generator.plan.TypeRef;
import javax.lang.model.element.Modifier;

/** Writes the constants that read the headers of answers. */
final class HeadersEmitter {
    private HeadersEmitter() {}

    /** The name of the class, as in {@code GithubHeaders}. */
    static JavaName name(ClientPlan plan) {
        JavaName exception = plan.provider().exception();
        return exception.sibling(exception.simpleName().replaceFirst("Exception$", "Headers"));
    }

    static TypeSpec emit(ClientPlan plan) {
        String title = plan.provider().title();
        TypeSpec.Builder type = TypeSpec.classBuilder(name(plan).simpleName())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "$L",
                        new JavadocText()
                                .plain("The headers that answers of " + title
                                        + " are declared to have. One that is not there, or cannot be read, is empty.")
                                .text())
                .addAnnotation(ProviderAnnotations.generated());
        plan.headers().forEach(it -> type.addField(constant(it)));
        return type.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .build();
    }

    private static FieldSpec constant(HeaderPlan header) {
        JavadocText doc = header.doc().isBlank()
                ? new JavadocText().markup("The header " + JavadocText.code(header.wireName()) + ".")
                : new JavadocText().plain(header.doc());
        return FieldSpec.builder(
                        ParameterizedTypeName.get(RuntimeTypes.RESPONSE_HEADER, TypeNames.boxed(header.type())),
                        header.javaName(),
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc("$L", doc.text())
                .initializer(CodeBlock.of("$T.$L($S)", RuntimeTypes.RESPONSE_HEADER, reader(header), header.wireName()))
                .build();
    }

    private static String reader(HeaderPlan header) {
        if (!(header.type() instanceof TypeRef.Scalar scalar)) {
            return "texts";
        }
        return switch (scalar) {
            case INT, LONG, BIG_INTEGER -> "whole";
            case DOUBLE, DECIMAL -> "decimal";
            case BOOLEAN -> "truth";
            case DATE -> "date";
            case DATE_TIME -> "dateTime";
            case UUID -> "uuid";
            case URI -> "uri";
            case VOID, STRING, BYTES, JSON, CONTENT -> "text";
        };
    }
}
