package dev.holdfast.generator.emit.contract;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.holdfast.generator.emit.JavadocText;
import dev.holdfast.generator.emit.RuntimeTypes;
import dev.holdfast.generator.emit.TypeNames;
import dev.holdfast.generator.plan.JavaName;
import dev.holdfast.generator.plan.TypePlan;
import dev.holdfast.generator.plan.TypeRef;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes one of several types as a sealed interface: a record for each variant, and one for what is unknown yet. */
final class UnionEmitter {
    private static final ClassName JSON_DESERIALIZE =
            ClassName.get("com.fasterxml.jackson.databind.annotation", "JsonDeserialize");
    private static final int MOST_ON_ONE_LINE = 4;
    private final ClassName name;
    private final Set<JavaName> enums;

    private UnionEmitter(ClassName name, Set<JavaName> enums) {
        this.name = name;
        this.enums = enums;
    }

    /** Writes a union; which of the generated types are enums says how their JSON looks. */
    static TypeSpec emit(TypePlan.UnionType type, Set<JavaName> enums) {
        return new UnionEmitter(TypeNames.of(type.name()), enums).write(type);
    }

    private TypeSpec write(TypePlan.UnionType type) {
        TypeSpec.Builder union = TypeSpec.interfaceBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addJavadoc(
                        "$L",
                        JavadocText.of(type.doc(), "One of several types.").text())
                .addAnnotation(AnnotationSpec.builder(JSON_DESERIALIZE)
                        .addMember("using", "$T.class", name.nestedClass("Reader"))
                        .build())
                .addAnnotation(ProviderAnnotations.generated());
        for (TypePlan.Variant variant : type.variants()) {
            union.addType(record(variant.javaName(), TypeNames.of(variant.type()), "value", "A known variant."));
        }
        union.addType(
                record("Unknown", RuntimeTypes.JSON_NODE, "json", "A variant that the document does not know yet."));
        return union.addType(reader(type.variants())).build();
    }

    private TypeSpec record(String variant, TypeName type, String part, String doc) {
        return TypeSpec.recordBuilder(variant)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(name)
                .addJavadoc(
                        "$L",
                        new JavadocText().plain(doc).param(part, "the value").text())
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(ParameterSpec.builder(type, part)
                                .addAnnotation(RuntimeTypes.jackson("JsonValue"))
                                .build())
                        .build())
                .build();
    }

    private TypeSpec reader(List<TypePlan.Variant> variants) {
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC).addJavadoc("Made by Jackson.\n");
        variants.forEach(it -> constructor.addStatement(rule(it)));
        constructor.addStatement("otherwise($T::new)", name.nestedClass("Unknown"));
        return TypeSpec.classBuilder("Reader")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(RuntimeTypes.UNION_READER, name))
                .addJavadoc("Finds the variant of a JSON value.\n")
                .addMethod(constructor.build())
                .build();
    }

    private CodeBlock rule(TypePlan.Variant variant) {
        ClassName record = name.nestedClass(variant.javaName());
        if (variant.type() instanceof TypeRef.Scalar scalar) {
            return scalarRule(scalar, record);
        }
        if (variant.type() instanceof TypeRef.Named named && enums.contains(named.name())) {
            return CodeBlock.of("scalar($T.class, $T::new)", TypeNames.of(named), record);
        }
        if (variant.type() instanceof TypeRef.ListOf list) {
            TypeName element = TypeNames.boxed(list.element());
            return element instanceof ParameterizedTypeName
                    ? CodeBlock.of(
                            "list(new $T<$T>() {}, $T::new)", RuntimeTypes.TYPE_REFERENCE, TypeNames.of(list), record)
                    : CodeBlock.of("list($T.class, $T::new)", element, record);
        }
        CodeBlock.Builder rule =
                CodeBlock.builder().add("object($T.class, $T::new)", TypeNames.of(variant.type()), record);
        if (variant.tag() != null) {
            rule.add(".where($S, $L)", variant.tag(), quoted(variant.tagValues()));
        } else if (!variant.required().isEmpty()) {
            rule.add("\n.having($L)", quoted(variant.required()));
        }
        return rule.build();
    }

    private static CodeBlock scalarRule(TypeRef.Scalar scalar, ClassName record) {
        return switch (scalar) {
            case STRING -> CodeBlock.of("text($T::new)", record);
            case BOOLEAN -> CodeBlock.of("bool($T::new)", record);
            case LONG -> CodeBlock.of("integer($T::new)", record);
            case DECIMAL -> CodeBlock.of("number($T::new)", record);
            default -> CodeBlock.of("scalar($T.class, $T::new)", TypeNames.boxed(scalar), record);
        };
    }

    private static CodeBlock quoted(List<String> texts) {
        String separator = texts.size() > MOST_ON_ONE_LINE ? ",\n" : ", ";
        return texts.stream().map(it -> CodeBlock.of("$S", it)).collect(CodeBlock.joining(separator));
    }
}
