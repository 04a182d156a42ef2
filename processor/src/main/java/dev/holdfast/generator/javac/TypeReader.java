package dev.holdfast.generator.javac;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.holdfast.generator.plan.JavaName;
import dev.holdfast.generator.plan.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads Java types as the plan knows them. */
final class TypeReader {
    private static final Map<String, TypeRef> KNOWN = Map.ofEntries(
            Map.entry("java.lang.String", TypeRef.Scalar.STRING),
            Map.entry("java.lang.Void", TypeRef.Scalar.VOID),
            Map.entry("java.lang.Boolean", TypeRef.Scalar.BOOLEAN),
            Map.entry("java.lang.Integer", TypeRef.Scalar.INT),
            Map.entry("java.lang.Long", TypeRef.Scalar.LONG),
            Map.entry("java.lang.Double", TypeRef.Scalar.DOUBLE),
            Map.entry("java.math.BigInteger", TypeRef.Scalar.BIG_INTEGER),
            Map.entry("java.math.BigDecimal", TypeRef.Scalar.DECIMAL),
            Map.entry("java.time.LocalDate", TypeRef.Scalar.DATE),
            Map.entry("java.time.OffsetDateTime", TypeRef.Scalar.DATE_TIME),
            Map.entry("java.util.UUID", TypeRef.Scalar.UUID),
            Map.entry("java.net.URI", TypeRef.Scalar.URI),
            Map.entry("com.fasterxml.jackson.databind.JsonNode", TypeRef.Scalar.JSON),
            Map.entry("dev.holdfast.client.BinaryContent", TypeRef.Scalar.CONTENT));
    private static final List<TypeRef> BOXES =
            List.of(TypeRef.Scalar.BOOLEAN, TypeRef.Scalar.INT, TypeRef.Scalar.LONG, TypeRef.Scalar.DOUBLE);

    private TypeReader() {}

    /** The type; empty if no client can send or receive it, such as an array of anything but bytes. */
    static Optional<TypeRef> read(TypeMirror type) {
        return switch (type.getKind()) {
            case VOID -> Optional.of(TypeRef.Scalar.VOID);
            case BOOLEAN -> Optional.of(TypeRef.Scalar.BOOLEAN);
            case INT -> Optional.of(TypeRef.Scalar.INT);
            case LONG -> Optional.of(TypeRef.Scalar.LONG);
            case DOUBLE -> Optional.of(TypeRef.Scalar.DOUBLE);
            case ARRAY ->
                ((ArrayType) type).getComponentType().getKind() == TypeKind.BYTE
                        ? Optional.of(TypeRef.Scalar.BYTES)
                        : Optional.empty();
            case DECLARED -> declared(MoreTypes.asDeclared(type));
            default -> Optional.empty();
        };
    }

    /** Whether an argument may be null: it says so, or it is a box. */
    static boolean isNullable(Element argument) {
        return saysNullable(argument.asType().getAnnotationMirrors())
                || saysNullable(argument.getAnnotationMirrors())
                || isBox(argument.asType());
    }

    /** Whether a method may return null: it says so. */
    static boolean returnsNullable(ExecutableElement method) {
        return saysNullable(method.getReturnType()) || saysNullable(method.getAnnotationMirrors());
    }

    /** Whether a type is annotated as one that may be null. */
    static boolean saysNullable(TypeMirror type) {
        return saysNullable(type.getAnnotationMirrors());
    }

    /** The name of a declared type, nested ones with their owners. */
    static JavaName nameOf(TypeElement type) {
        String packageName = MoreElements.getPackage(type).getQualifiedName().toString();
        String qualified = type.getQualifiedName().toString();
        return new JavaName(
                packageName, packageName.isEmpty() ? qualified : qualified.substring(packageName.length() + 1));
    }

    private static Optional<TypeRef> declared(DeclaredType type) {
        TypeElement element = MoreElements.asType(type.asElement());
        String name = element.getQualifiedName().toString();
        if (KNOWN.containsKey(name)) {
            return Optional.of(KNOWN.get(name));
        }
        List<Optional<TypeRef>> arguments =
                type.getTypeArguments().stream().map(TypeReader::read).toList();
        if (arguments.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<TypeRef> known = arguments.stream().map(Optional::get).toList();
        if (name.equals("java.util.List") && known.size() == 1) {
            return Optional.of(new TypeRef.ListOf(known.get(0), isNullable(type, 0)));
        }
        if (name.equals("java.util.Map") && known.size() == 2 && known.get(0) == TypeRef.Scalar.STRING) {
            return Optional.of(new TypeRef.MapOf(known.get(1), isNullable(type, 1)));
        }
        return Optional.of(new TypeRef.Named(nameOf(element), known));
    }

    private static boolean isNullable(DeclaredType type, int argument) {
        return saysNullable(type.getTypeArguments().get(argument).getAnnotationMirrors());
    }

    private static boolean isBox(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && read(type).filter(BOXES::contains).isPresent();
    }

    private static boolean saysNullable(List<? extends AnnotationMirror> annotations) {
        return annotations.stream()
                .anyMatch(
                        it -> it.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
    }
}
