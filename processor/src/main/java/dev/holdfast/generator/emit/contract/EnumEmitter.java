package dev.holdfast.generator.emit.contract;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.holdfast.generator.emit.JavadocText;
import dev.holdfast.generator.emit.RuntimeTypes;
import dev.holdfast.generator.emit.TypeNames;
import dev.holdfast.generator.plan.TypePlan;
import dev.holdfast.generator.plan.TypeRef;
import java.math.BigDecimal;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/**
 * Writes known values as constants of a record: a value that the document does not know yet is kept, compared and sent
 * like any other.
 */
final class EnumEmitter {
    private static final String VALUE = "value";

    private EnumEmitter() {}

    static TypeSpec emit(TypePlan.EnumType type) {
        ClassName name = TypeNames.of(type.name());
        TypeName value = TypeNames.of(type.value());
        TypeSpec.Builder record = TypeSpec.recordBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", doc(type))
                .addAnnotation(ProviderAnnotations.generated())
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(ParameterSpec.builder(value, VALUE)
                                .addAnnotation(RuntimeTypes.jackson("JsonValue"))
                                .build())
                        .build());
        for (TypePlan.Constant constant : type.constants()) {
            record.addField(FieldSpec.builder(name, constant.javaName())
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc(
                            "$L",
                            new JavadocText()
                                    .plain("The value " + constant.value() + ".")
                                    .text())
                    .initializer("new $T($L)", name, literal(type.value(), constant.value()))
                    .build());
        }
        return record.addMethod(constructor(value)).build();
    }

    private static String doc(TypePlan.EnumType type) {
        return JavadocText.of(type.doc(), "A value that may be unknown yet.")
                .plain("The constants are the values that the document knows; others are kept as they are.")
                .param(VALUE, "the value as the provider writes it")
                .text();
    }

    private static MethodSpec constructor(TypeName value) {
        ClassName creator = RuntimeTypes.jackson("JsonCreator");
        MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "$L",
                        new JavadocText()
                                .plain("Takes any value.")
                                .param(VALUE, "the value as the provider writes it")
                                .text())
                .addAnnotation(AnnotationSpec.builder(creator)
                        .addMember("mode", "$T.DELEGATING", creator.nestedClass("Mode"))
                        .build());
        if (!value.isPrimitive()) {
            constructor.addStatement("$T.requireNonNull($N, $S)", Objects.class, VALUE, VALUE);
        }
        return constructor.build();
    }

    private static CodeBlock literal(TypeRef.Scalar type, String value) {
        return switch (type) {
            case LONG -> CodeBlock.of("$LL", value);
            case DECIMAL -> CodeBlock.of("new $T($S)", BigDecimal.class, value);
            default -> CodeBlock.of("$S", value);
        };
    }
}
