package dev.holdfast.generator.emit.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.holdfast.generator.emit.Constants;
import dev.holdfast.generator.emit.JavadocText;
import dev.holdfast.generator.emit.RuntimeTypes;
import dev.holdfast.generator.emit.TypeNames;
import dev.holdfast.generator.plan.TypePlan;
import dev.holdfast.generator.plan.TypePlan.Part;
import dev.holdfast.generator.plan.TypePlan.Presence;
import dev.holdfast.generator.plan.TypeRef;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes an object as a record, with a builder where two or more of its parts are optional. */
final class RecordEmitter {
    private static final ClassName INCLUDE = RuntimeTypes.jackson("JsonInclude");
    static final String ADDITIONAL = "additional";

    private RecordEmitter() {}

    static TypeSpec emit(TypePlan.RecordType type) {
        ClassName name = TypeNames.of(type.name());
        TypeSpec.Builder record = TypeSpec.recordBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", doc(type))
                .addAnnotation(ProviderAnnotations.generated())
                .recordConstructor(components(type));
        if (type.parts().stream().anyMatch(it -> it.presence() == Presence.OPTIONAL)) {
            record.addAnnotation(include(JsonInclude.Include.NON_NULL));
        }
        if (BuilderEmitter.isNeeded(type)) {
            BuilderEmitter builder = new BuilderEmitter(name, type);
            record.addMethod(builder.factory()).addType(builder.emit());
        }
        return record.build();
    }

    /** The type of a component. */
    static TypeName typeOf(Part part) {
        return switch (part.presence()) {
            case REQUIRED -> TypeNames.of(part.type());
            case REQUIRED_NULLABLE, OPTIONAL -> TypeNames.nullable(part.type());
            case OPTIONAL_NULLABLE -> ParameterizedTypeName.get(RuntimeTypes.FIELD, TypeNames.boxed(part.type()));
        };
    }

    private static MethodSpec components(TypePlan.RecordType type) {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        type.parts().forEach(it -> components.addParameter(component(it)));
        TypeRef additional = type.additional();
        if (additional != null) {
            components.addParameter(ParameterSpec.builder(mapOf(additional), ADDITIONAL)
                    .addAnnotation(RuntimeTypes.jackson("JsonAnyGetter"))
                    .addAnnotation(RuntimeTypes.jackson("JsonAnySetter"))
                    .build());
        }
        return components.build();
    }

    private static ParameterSpec component(Part part) {
        ParameterSpec.Builder component = ParameterSpec.builder(typeOf(part), part.javaName());
        if (!part.jsonName().equals(part.javaName())) {
            component.addAnnotation(AnnotationSpec.builder(RuntimeTypes.jackson("JsonProperty"))
                    .addMember("value", "$S", part.jsonName())
                    .build());
        }
        if (part.presence() == Presence.REQUIRED_NULLABLE) {
            component.addAnnotation(include(JsonInclude.Include.ALWAYS));
        } else if (part.presence() == Presence.OPTIONAL_NULLABLE) {
            component.addAnnotation(include(JsonInclude.Include.NON_EMPTY));
        }
        return component.build();
    }

    /** Whether a part holds others, which a builder copies. */
    static boolean isCollection(TypeRef type) {
        return type instanceof TypeRef.ListOf || type instanceof TypeRef.MapOf;
    }

    private static String doc(TypePlan.RecordType type) {
        JavadocText text = JavadocText.of(type.doc(), sentence(type.name().simpleName()));
        type.parts().forEach(it -> text.param(it.javaName(), meaning(it)));
        if (type.additional() != null) {
            text.param(ADDITIONAL, "further parts by name");
        }
        return text.text();
    }

    private static String sentence(String name) {
        return "The parts of " + name + ".";
    }

    /** What a part is, for readers. */
    static String meaning(Part part) {
        String text = part.doc().isBlank() ? part.jsonName() : part.doc();
        String absent = part.presence() == Presence.OPTIONAL
                ? "null if absent"
                : part.presence() == Presence.REQUIRED_NULLABLE ? "may be null" : "";
        return absent.isEmpty() ? text : text + (text.endsWith(".") ? " " + capital(absent) + "." : "; " + absent);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static TypeName mapOf(TypeRef value) {
        return ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), TypeNames.boxed(value));
    }

    private static AnnotationSpec include(JsonInclude.Include constant) {
        return AnnotationSpec.builder(INCLUDE)
                .addMember("value", Constants.of(constant))
                .build();
    }

    /** The parts that a caller cannot leave out. */
    static List<Part> required(TypePlan.RecordType type) {
        return type.parts().stream()
                .filter(it -> it.presence() == Presence.REQUIRED || it.presence() == Presence.REQUIRED_NULLABLE)
                .toList();
    }
}
