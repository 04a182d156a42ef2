package dev.holdfast.generator.javac;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.holdfast.generator.plan.ParameterPlace;
import dev.holdfast.generator.plan.TypeRef;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Which types can be written where: one segment of a path, a header and a query parameter hold one scalar. */
final class PlaceTypes {
    private PlaceTypes() {}

    /** Whether a value of a type can be written to a place. */
    static boolean fit(ParameterPlace place, TypeRef type, TypeMirror mirror) {
        return switch (place) {
            case PATH, HEADER -> isScalar(type, mirror);
            case QUERY -> isScalar(type, mirror) || isListOfScalars(type, mirror);
            case QUERIES -> isObject(type, mirror);
        };
    }

    /** Whether a type is written as an object with named parts. */
    static boolean isObject(TypeRef type, TypeMirror mirror) {
        return type instanceof TypeRef.MapOf || (type instanceof TypeRef.Named && !isScalar(type, mirror));
    }

    private static boolean isListOfScalars(TypeRef type, TypeMirror mirror) {
        return type instanceof TypeRef.ListOf list
                && isScalar(
                        list.element(),
                        MoreTypes.asDeclared(mirror).getTypeArguments().get(0));
    }

    private static boolean isScalar(TypeRef type, TypeMirror mirror) {
        if (type instanceof TypeRef.Scalar scalar) {
            return scalar != TypeRef.Scalar.BYTES && scalar != TypeRef.Scalar.JSON && scalar != TypeRef.Scalar.VOID;
        }
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
