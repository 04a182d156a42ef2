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
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes an object as a record, with a builder where two or more of its parts are optional. */
final class RecordEmitter {
    private static final ClassName INCLUDE = RuntimeTypes.jackson("JsonInclude");

    private static final AnnotationSpec CLEARED =
            AnnotationSpec.builder(RuntimeTypes.CLEARED_BY_EMPTY_TEXT).build();

    private RecordEmitter() {}

    static TypeSpec emit(TypePlan.RecordType type) {
        if (WideEmitter.isNeeded(type)) {
            return WideEmitter.emit(type);
        }
        ClassName name = TypeNames.of(type.name());
        TypeSpec.Builder record = TypeSpec.recordBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", doc(type))
                .addAnnotation(ProviderAnnotations.generated())
                .recordConstructor(components(type));
        if (isMostlyLeftOut(type)) {
            record.addAnnotation(include(JsonInclude.Include.NON_NULL));
        }
        if (BuilderEmitter.isNeeded(type)) {
            BuilderEmitter builder = new BuilderEmitter(name, type);
            record.addMethod(builder.factory()).addType(builder.emit());
        }
        return record.build();
    }

    /** Whether null is not written: what may be absent, and what the provider should have sent and did not. */
    private static boolean isLeftOut(Part part) {
        return part.presence() == Presence.OPTIONAL
                || (part.presence() == Presence.REQUIRED
                        && !TypeNames.of(part.type()).isPrimitive());
    }

    /** What the component is called that holds further parts; Jackson does not tell it from a part of the same name. */
    static String additional(TypePlan.RecordType type) {
        String name = "additional";
        while (isTaken(name, type)) {
            name = name.equals("additional") ? "additionalParts" : name + "_";
        }
        return name;
    }

    private static boolean isTaken(String name, TypePlan.RecordType type) {
        return type.parts().stream()
                .anyMatch(it -> it.jsonName().equals(name) || it.javaName().equals(name));
    }

    /** The type of a component. */
    static TypeName typeOf(Part part) {
        return switch (part.presence()) {
            case REQUIRED -> TypeNames.of(part.type());
            case REQUIRED_NULLABLE, OPTIONAL -> TypeNames.nullable(part.type());
            case OPTIONAL_NULLABLE, OPTIONAL_CLEARED ->
                ParameterizedTypeName.get(RuntimeTypes.FIELD, TypeNames.boxed(part.type()));
        };
    }

    private static MethodSpec components(TypePlan.RecordType type) {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        type.parts().forEach(it -> components.addParameter(component(it)));
        TypeRef additional = type.additional();
        if (additional != null) {
            components.addParameter(ParameterSpec.builder(mapOf(additional), additional(type))
                    .addAnnotation(RuntimeTypes.jackson("JsonAnyGetter"))
                    .addAnnotation(RuntimeTypes.jackson("JsonAnySetter"))
                    .build());
        }
        return components.build();
    }

    private static ParameterSpec component(Part part) {
        ParameterSpec.Builder component = ParameterSpec.builder(typeOf(part), part.javaName());
        if (!part.jsonName().equals(part.javaName())) {
            component.addAnnotation(named(part));
        }
        return component.addAnnotations(included(part)).build();
    }

    /** Says what a part is called in JSON. */
    static AnnotationSpec named(Part part) {
        return AnnotationSpec.builder(RuntimeTypes.jackson("JsonProperty"))
                .addMember("value", "$S", part.jsonName())
                .build();
    }

    /** Says when a part is written, and how null is, where that is not as for most. */
    static List<AnnotationSpec> included(Part part) {
        Stream<AnnotationSpec> inclusion = inclusion(part).map(RecordEmitter::include).stream();
        Stream<AnnotationSpec> cleared =
                part.presence() == Presence.OPTIONAL_CLEARED ? Stream.of(CLEARED) : Stream.empty();
        return Stream.concat(inclusion, cleared).toList();
    }

    private static Optional<JsonInclude.Include> inclusion(Part part) {
        return switch (part.presence()) {
            case REQUIRED_NULLABLE -> Optional.of(JsonInclude.Include.ALWAYS);
            case OPTIONAL_NULLABLE, OPTIONAL_CLEARED -> Optional.of(JsonInclude.Include.NON_EMPTY);
            case REQUIRED, OPTIONAL -> Optional.empty();
        };
    }

    private static boolean isMostlyLeftOut(TypePlan.RecordType type) {
        return WideEmitter.isNeeded(type) || type.parts().stream().anyMatch(RecordEmitter::isLeftOut);
    }

    /** Whether a part holds others, which a builder copies. */
    static boolean isCollection(TypeRef type) {
        return type instanceof TypeRef.ListOf || type instanceof TypeRef.MapOf;
    }

    private static String doc(TypePlan.RecordType type) {
        JavadocText text = about(type);
        type.parts().forEach(it -> text.param(it.javaName(), meaning(it)));
        if (type.additional() != null) {
            text.param(additional(type), "further parts by name");
        }
        return text.text();
    }

    /** What an object is, for readers. */
    static JavadocText about(TypePlan.RecordType type) {
        return JavadocText.of(type.doc(), sentence(type.name().simpleName()));
    }

    private static String sentence(String name) {
        return "The parts of " + name + ".";
    }

    /** What a part is, for readers. */
    static String meaning(Part part) {
        String said = part.doc().isBlank() ? part.jsonName() : part.doc();
        String text = part.deprecated() ? "Deprecated: " + said : said;
        String absent = part.presence() == Presence.OPTIONAL
                ? "null if absent"
                : part.presence() == Presence.REQUIRED_NULLABLE ? "may be null" : "";
        return absent.isEmpty() ? text : text + (text.endsWith(".") ? " " + capital(absent) + "." : "; " + absent);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    static TypeName mapOf(TypeRef value) {
        return ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), TypeNames.boxed(value));
    }

    static AnnotationSpec include(JsonInclude.Include constant) {
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
