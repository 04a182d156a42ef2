package dev.holdfast.generator.emit.contract;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.holdfast.generator.emit.JavadocText;
import dev.holdfast.generator.emit.RuntimeTypes;
import dev.holdfast.generator.emit.TypeNames;
import dev.holdfast.generator.plan.TypePlan;
import dev.holdfast.generator.plan.TypePlan.Part;
import dev.holdfast.generator.plan.TypeRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/**
 * Writes an object with more parts than a record can have (JVMS 4.3.3: 255 slots of arguments) as a class that is used like
 * one: made by a builder, read by accessors, equal by its parts.
 */
final class WideEmitter {
    private static final int MOST_SLOTS = 200;
    /** No part is called so: names of parts end in no underscore but for words that Java has taken. */
    private static final String VALUES = "values_";

    private final TypePlan.RecordType type;
    private final ClassName name;
    private final WideBuilderEmitter builder;

    private WideEmitter(TypePlan.RecordType type) {
        this.type = type;
        this.name = TypeNames.of(type.name());
        this.builder = new WideBuilderEmitter(name, type);
    }

    /** Whether a record cannot hold an object, or only just. */
    static boolean isNeeded(TypePlan.RecordType type) {
        return type.parts().stream().mapToInt(WideEmitter::slots).sum() > MOST_SLOTS;
    }

    private static int slots(Part part) {
        TypeName type = RecordEmitter.typeOf(part);
        return type.equals(TypeName.LONG) || type.equals(TypeName.DOUBLE) ? 2 : 1;
    }

    static TypeSpec emit(TypePlan.RecordType type) {
        return new WideEmitter(type).write();
    }

    private TypeSpec write() {
        TypeSpec.Builder wide = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("$L", RecordEmitter.about(type).text())
                .addAnnotation(ProviderAnnotations.generated())
                .addAnnotation(AnnotationSpec.builder(WideBuilderEmitter.databind("JsonDeserialize"))
                        .addMember("builder", "$T.class", builder.name())
                        .build())
                .addAnnotation(RecordEmitter.include(JsonInclude.Include.NON_NULL))
                .addAnnotation(onlyFields());
        type.parts().forEach(it -> wide.addField(field(it)));
        TypeRef additional = type.additional();
        if (additional != null) {
            wide.addField(FieldSpec.builder(
                            RecordEmitter.mapOf(additional),
                            RecordEmitter.additional(type),
                            Modifier.PRIVATE,
                            Modifier.FINAL)
                    .addAnnotation(RuntimeTypes.jackson("JsonAnyGetter"))
                    .build());
        }
        wide.addMethod(constructor()).addMethod(builder.factory());
        type.parts().forEach(it -> wide.addMethod(accessor(it)));
        if (additional != null) {
            wide.addMethod(accessor(
                    RecordEmitter.additional(type), RecordEmitter.mapOf(additional), "Further parts by name."));
        }
        objectMethods().forEach(wide::addMethod);
        return wide.addType(builder.emit()).build();
    }

    private static AnnotationSpec onlyFields() {
        ClassName detect = ClassName.get(JsonAutoDetect.class);
        return AnnotationSpec.builder(detect)
                .addMember("getterVisibility", "$T.Visibility.NONE", detect)
                .addMember("isGetterVisibility", "$T.Visibility.NONE", detect)
                .build();
    }

    private static FieldSpec field(Part part) {
        FieldSpec.Builder field = FieldSpec.builder(
                        RecordEmitter.typeOf(part), part.javaName(), Modifier.PRIVATE, Modifier.FINAL)
                .addAnnotation(RecordEmitter.named(part));
        field.addAnnotations(RecordEmitter.included(part));
        return field.build();
    }

    /** What is missing of an answer of a provider is null, but no number and no boolean is made up. */
    private MethodSpec constructor() {
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).addParameter(builder.name(), "from");
        for (Part part : type.parts()) {
            boolean isPrimitive = RecordEmitter.typeOf(part).isPrimitive();
            constructor.addStatement(
                    isPrimitive ? "this.$1N = $2T.requireNonNull(from.$1N, $1S)" : "this.$1N = from.$1N",
                    isPrimitive ? new Object[] {part.javaName(), Objects.class} : new Object[] {part.javaName()});
        }
        if (type.additional() != null) {
            constructor.addStatement(
                    "this.$1N = $2T.copy(from.$1N)", RecordEmitter.additional(type), RuntimeTypes.COPIES);
        }
        return constructor.build();
    }

    private static MethodSpec accessor(Part part) {
        return accessor(part.javaName(), RecordEmitter.typeOf(part), RecordEmitter.meaning(part));
    }

    private static MethodSpec accessor(String name, TypeName type, String meaning) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "$L",
                        new JavadocText().plain(meaning).returns("the part").text())
                .returns(type)
                .addStatement("return $N", name)
                .build();
    }

    private List<MethodSpec> objectMethods() {
        ClassName object = ClassName.get(Object.class);
        MethodSpec equals = MethodSpec.methodBuilder("equals")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(
                        object.annotated(
                                AnnotationSpec.builder(RuntimeTypes.NULLABLE).build()),
                        "other")
                .returns(TypeName.BOOLEAN)
                .addStatement("return other instanceof $T that && $N().equals(that.$N())", name, VALUES, VALUES)
                .build();
        MethodSpec hashCode = MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.INT)
                .addStatement("return $N().hashCode()", VALUES)
                .build();
        MethodSpec toString = MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $S + $N()", name.simpleName(), VALUES)
                .build();
        return List.of(equals, hashCode, toString, values(object));
    }

    private MethodSpec values(ClassName object) {
        List<CodeBlock> values = new ArrayList<>();
        type.parts().forEach(it -> values.add(CodeBlock.of("$N", it.javaName())));
        if (type.additional() != null) {
            values.add(CodeBlock.of("$N", RecordEmitter.additional(type)));
        }
        TypeName nullable =
                object.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build());
        return MethodSpec.methodBuilder(VALUES)
                .addModifiers(Modifier.PRIVATE)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), nullable))
                .addStatement("return $T.asList(\n$L)", Arrays.class, CodeBlock.join(values, ",\n"))
                .build();
    }
}
