package dev.holdfast.generator.javac;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.holdfast.generator.plan.BodyKind;
import dev.holdfast.generator.plan.ParameterPlace;
import dev.holdfast.generator.plan.TypeRef;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Which types can be written where. What Java's own library has beyond the types that the plan knows can be written nowhere. */
final class PlaceTypes {
    private PlaceTypes() {}

    /** Whether a value of a type can be written to a place. */
    static boolean fit(ParameterPlace place, TypeRef type, TypeMirror mirror) {
        return switch (place) {
            case PATH, HEADER, COOKIE, QUERY -> isWritten(type);
            case QUERIES -> isObject(type, mirror);
        };
    }

    /** Whether a value of a type can be a body. */
    static boolean fit(BodyKind kind, TypeRef type, TypeMirror mirror) {
        return switch (kind) {
            case JSON -> type != TypeRef.Scalar.CONTENT;
            case FORM, MULTIPART -> isObject(type, mirror);
            case TEXT, BINARY -> type == TypeRef.Scalar.STRING || type == TypeRef.Scalar.CONTENT;
        };
    }

    private static boolean isWritten(TypeRef type) {
        if (type instanceof TypeRef.Scalar scalar) {
            return scalar != TypeRef.Scalar.BYTES && scalar != TypeRef.Scalar.VOID && scalar != TypeRef.Scalar.CONTENT;
        }
        if (type instanceof TypeRef.ListOf list) {
            return isWritten(list.element());
        }
        if (type instanceof TypeRef.MapOf map) {
            return isWritten(map.value());
        }
        return !((TypeRef.Named) type).name().packageName().startsWith("java.");
    }

    /** Whether a type is written as an object with named parts. */
    private static boolean isObject(TypeRef type, TypeMirror mirror) {
        return type instanceof TypeRef.MapOf
                || type == TypeRef.Scalar.JSON
                || (type instanceof TypeRef.Named && !isScalar(type, mirror));
    }

    private static boolean isScalar(TypeRef type, TypeMirror mirror) {
        return type instanceof TypeRef.Named && mirror.getKind() == TypeKind.DECLARED && isValue(mirror);
    }

    /** An enum, or a type that Jackson writes as one value. */
    private static boolean isValue(TypeMirror mirror) {
        TypeElement type = MoreElements.asType(MoreTypes.asElement(mirror));
        return type.getKind() == ElementKind.ENUM
                || type.getEnclosedElements().stream().anyMatch(PlaceTypes::saysJsonValue);
    }

    private static boolean saysJsonValue(Element element) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(
                        it -> it.getAnnotationType().asElement().getSimpleName().contentEquals("JsonValue"));
    }
}
