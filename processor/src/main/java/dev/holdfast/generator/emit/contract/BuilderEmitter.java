package dev.holdfast.generator.emit.contract;

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
import dev.holdfast.generator.plan.TypePlan.Part;
import dev.holdfast.generator.plan.TypePlan.Presence;
import dev.holdfast.generator.plan.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Writes the builder of a record. Up to three required parts are arguments of {@code builder}; more are setters that
 * {@code build} checks.
 */
final class BuilderEmitter {
    private static final int MOST_ARGUMENTS = 3;
    private static final int MOST_ON_ONE_LINE = 4;
    private final ClassName record;
    private final ClassName builder;
    private final TypePlan.RecordType type;
    private final List<Part> arguments;

    BuilderEmitter(ClassName record, TypePlan.RecordType type) {
        this.record = record;
        this.builder = record.nestedClass("Builder");
        this.type = type;
        List<Part> required = RecordEmitter.required(type);
        this.arguments = required.size() <= MOST_ARGUMENTS ? required : List.of();
    }

    /** Whether a record deserves a builder: where two or more parts are optional. */
    static boolean isNeeded(TypePlan.RecordType type) {
        return type.parts().size() - RecordEmitter.required(type).size() >= 2;
    }

    /** The method of the record that starts a builder. */
    MethodSpec factory() {
        JavadocText doc = new JavadocText().plain("Starts a builder.");
        arguments.forEach(it -> doc.param(it.javaName(), RecordEmitter.meaning(it)));
        return MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("$L", doc.returns("a builder").text())
                .addParameters(parameters())
                .returns(builder)
                .addStatement("return new $T($L)", builder, names(arguments))
                .build();
    }

    TypeSpec emit() {
        TypeSpec.Builder spec = TypeSpec.classBuilder(builder)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(
                        "$L",
                        new JavadocText()
                                .plain("Collects the parts of " + record.simpleName()
                                        + ". Not safe for use by several threads.")
                                .text());
        type.parts().forEach(it -> spec.addField(field(it)));
        if (type.additional() != null) {
            spec.addField(additionalField());
        }
        spec.addMethod(constructor());
        type.parts().stream().filter(it -> !arguments.contains(it)).forEach(it -> spec.addMethod(setter(it)));
        if (type.additional() != null) {
            spec.addMethod(additionalSetter());
        }
        return spec.addMethod(build()).build();
    }

    private FieldSpec field(Part part) {
        if (arguments.contains(part)) {
            return FieldSpec.builder(RecordEmitter.typeOf(part), part.javaName(), Modifier.PRIVATE, Modifier.FINAL)
                    .build();
        }
        if (part.presence().isField()) {
            return FieldSpec.builder(RecordEmitter.typeOf(part), part.javaName(), Modifier.PRIVATE)
                    .initializer("$T.absent()", RuntimeTypes.FIELD)
                    .build();
        }
        return FieldSpec.builder(TypeNames.nullable(part.type()), part.javaName(), Modifier.PRIVATE)
                .build();
    }

    private FieldSpec additionalField() {
        return FieldSpec.builder(additionalType(), RecordEmitter.additional(type), Modifier.PRIVATE)
                .initializer("$T.of()", Map.class)
                .build();
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).addParameters(parameters());
        arguments.forEach(it -> constructor.addStatement("this.$N = $L", it.javaName(), kept(it)));
        return constructor.build();
    }

    MethodSpec setter(Part part) {
        boolean isField = part.presence().isField();
        TypeName parameter = isField || part.presence() == Presence.REQUIRED_NULLABLE
                ? TypeNames.nullable(part.type())
                : TypeNames.of(part.type());
        CodeBlock kept = kept(part);
        CodeBlock value = isField ? CodeBlock.of("$T.ofNullable($L)", RuntimeTypes.FIELD, kept) : kept;
        return MethodSpec.methodBuilder(part.javaName())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", setterDoc(part))
                .addParameter(parameter, part.javaName())
                .returns(builder)
                .addStatement("this.$N = $L", part.javaName(), value)
                .addStatement("return this")
                .build();
    }

    /** What a builder keeps of an argument: lists and maps are copied, so that nobody changes them later. */
    static CodeBlock kept(Part part) {
        return RecordEmitter.isCollection(part.type())
                ? CodeBlock.of("$T.copy($N)", RuntimeTypes.COPIES, part.javaName())
                : CodeBlock.of("$N", part.javaName());
    }

    static String setterDoc(Part part) {
        String text = part.doc().isBlank() ? "Sets " + part.jsonName() + "." : part.doc();
        return new JavadocText()
                .plain(text)
                .param(part.javaName(), value(part.presence()))
                .returns("this builder")
                .text();
    }

    private static String value(Presence presence) {
        return switch (presence) {
            case OPTIONAL_NULLABLE -> "the value; null is sent as null";
            case OPTIONAL_CLEARED -> "the value; null clears it, and is sent as an empty text";
            case REQUIRED, REQUIRED_NULLABLE, OPTIONAL -> "the value";
        };
    }

    MethodSpec additionalSetter() {
        return MethodSpec.methodBuilder(RecordEmitter.additional(type))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "$L",
                        new JavadocText()
                                .plain("Sets further parts by name.")
                                .param(RecordEmitter.additional(type), "the parts")
                                .returns("this builder")
                                .text())
                .addParameter(additionalType(), RecordEmitter.additional(type))
                .returns(builder)
                .addStatement("this.$1N = $2T.copy($1N)", RecordEmitter.additional(type), RuntimeTypes.COPIES)
                .addStatement("return this")
                .build();
    }

    private MethodSpec build() {
        List<CodeBlock> values = new ArrayList<>();
        type.parts().forEach(it -> values.add(value(it)));
        if (type.additional() != null) {
            values.add(CodeBlock.of("$N", RecordEmitter.additional(type)));
        }
        boolean isLong = values.size() > MOST_ON_ONE_LINE;
        return MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "$L",
                        new JavadocText()
                                .plain("Makes the record.")
                                .returns("the record")
                                .text())
                .returns(record)
                .addStatement(
                        isLong ? "return new $T(\n$L)" : "return new $T($L)",
                        record,
                        CodeBlock.join(values, isLong ? ",\n" : ", "))
                .build();
    }

    private CodeBlock value(Part part) {
        boolean isChecked = part.presence() == Presence.REQUIRED && !arguments.contains(part);
        return isChecked
                ? CodeBlock.of("$1T.requireNonNull($2N, $2S)", Objects.class, part.javaName())
                : CodeBlock.of("$N", part.javaName());
    }

    private List<ParameterSpec> parameters() {
        return arguments.stream()
                .map(it -> ParameterSpec.builder(RecordEmitter.typeOf(it), it.javaName())
                        .build())
                .toList();
    }

    private static String names(List<Part> parts) {
        return parts.stream().map(Part::javaName).collect(Collectors.joining(", "));
    }

    private TypeName additionalType() {
        return TypeNames.of(new TypeRef.MapOf(Objects.requireNonNull(type.additional())));
    }
}
