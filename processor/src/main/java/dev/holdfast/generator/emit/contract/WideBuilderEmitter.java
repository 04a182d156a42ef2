package dev.holdfast.generator.emit.contract;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.holdfast.generator.emit.JavadocText;
import dev.holdfast.generator.emit.RuntimeTypes;
import dev.holdfast.generator.emit.TypeNames;
import dev.holdfast.generator.plan.TypePlan;
import dev.holdfast.generator.plan.TypePlan.Part;
import dev.holdfast.generator.plan.TypePlan.Presence;
import dev.holdfast.generator.plan.TypeRef;
import java.util.LinkedHashMap;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes the builder of an object that is too wide for a record; JSON is read by it too. */
final class WideBuilderEmitter {
    /** No part is called so, since names of parts begin with a letter. */
    private static final String READ = "read_";

    private final ClassName wide;
    private final ClassName builder;
    private final TypePlan.RecordType type;
    private final BuilderEmitter plain;

    WideBuilderEmitter(ClassName wide, TypePlan.RecordType type) {
        this.wide = wide;
        this.builder = wide.nestedClass("Builder");
        this.type = type;
        this.plain = new BuilderEmitter(wide, type);
    }

    static ClassName databind(String annotation) {
        return ClassName.get("com.fasterxml.jackson.databind.annotation", annotation);
    }

    ClassName name() {
        return builder;
    }

    MethodSpec factory() {
        return MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(
                        "$L",
                        new JavadocText()
                                .plain("Starts a builder.")
                                .returns("a builder")
                                .text())
                .returns(builder)
                .addStatement("return new $T()", builder)
                .build();
    }

    TypeSpec emit() {
        TypeSpec.Builder spec = TypeSpec.classBuilder(builder)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(
                        "$L",
                        new JavadocText()
                                .plain("Collects the parts of " + wide.simpleName()
                                        + ". Not safe for use by several threads.")
                                .text())
                .addAnnotation(AnnotationSpec.builder(databind("JsonPOJOBuilder"))
                        .addMember("buildMethodName", "$S", READ)
                        .addMember("withPrefix", "$S", "")
                        .build())
                .addAnnotation(AnnotationSpec.builder(JsonAutoDetect.class)
                        .addMember("setterVisibility", "$T.Visibility.NONE", JsonAutoDetect.class)
                        .build());
        type.parts().forEach(it -> spec.addField(field(it)));
        TypeRef additional = type.additional();
        if (additional != null) {
            spec.addField(additionalField(additional));
        }
        spec.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        type.parts().forEach(it -> spec.addMethod(setter(it)));
        if (additional != null) {
            spec.addMethod(plain.additionalSetter()).addMethod(additionalPut(additional));
        }
        return spec.addMethod(build()).addMethod(read()).build();
    }

    private static FieldSpec field(Part part) {
        return part.presence().isField()
                ? FieldSpec.builder(RecordEmitter.typeOf(part), part.javaName(), Modifier.PRIVATE)
                        .initializer("$T.absent()", RuntimeTypes.FIELD)
                        .build()
                : FieldSpec.builder(TypeNames.nullable(part.type()), part.javaName(), Modifier.PRIVATE)
                        .build();
    }

    private FieldSpec additionalField(TypeRef additional) {
        TypeName map = RecordEmitter.mapOf(additional);
        return FieldSpec.builder(map, RecordEmitter.additional(type), Modifier.PRIVATE)
                .initializer("new $T<>()", LinkedHashMap.class)
                .build();
    }

    private MethodSpec setter(Part part) {
        return plain.setter(part).toBuilder()
                .addAnnotation(RecordEmitter.named(part))
                .build();
    }

    private MethodSpec additionalPut(TypeRef additional) {
        return MethodSpec.methodBuilder("put_")
                .addModifiers(Modifier.PRIVATE)
                .addAnnotation(RuntimeTypes.jackson("JsonAnySetter"))
                .addParameter(String.class, "name")
                .addParameter(TypeNames.boxed(additional), "value")
                .addStatement("$N.put(name, value)", RecordEmitter.additional(type))
                .build();
    }

    private MethodSpec build() {
        MethodSpec.Builder build = MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "$L",
                        new JavadocText()
                                .plain("Makes the object.")
                                .returns("the object")
                                .text())
                .returns(wide);
        type.parts().stream()
                .filter(it -> it.presence() == Presence.REQUIRED)
                .forEach(it -> build.addStatement("$1T.requireNonNull($2N, $2S)", Objects.class, it.javaName()));
        return build.addStatement("return new $T(this)", wide).build();
    }

    private MethodSpec read() {
        return MethodSpec.methodBuilder(READ)
                .addModifiers(Modifier.PRIVATE)
                .returns(wide)
                .addStatement("return new $T(this)", wide)
                .build();
    }
}
