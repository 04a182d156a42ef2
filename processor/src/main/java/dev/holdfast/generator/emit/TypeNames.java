package dev.holdfast.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.holdfast.generator.plan.ArgumentPlan;
import dev.holdfast.generator.plan.BodyPlan;
import dev.holdfast.generator.plan.JavaName;
import dev.holdfast.generator.plan.ParameterPlan;
import dev.holdfast.generator.plan.ResultPlan;
import dev.holdfast.generator.plan.TypeRef;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How a type of the plan is written in Java. */
public final class TypeNames {
    private TypeNames() {}

    /** A declared type. */
    public static ClassName of(JavaName name) {
        String[] parts = name.simpleName().split("\\.", -1);
        ClassName outer = ClassName.get(name.packageName(), parts[0]);
        for (int index = 1; index < parts.length; index++) {
            outer = outer.nestedClass(parts[index]);
        }
        return outer;
    }

    /** A type whose value is always there: primitive where that is possible. */
    public static TypeName of(TypeRef type) {
        if (type instanceof TypeRef.Scalar scalar) {
            return scalar(scalar);
        }
        if (type instanceof TypeRef.ListOf list) {
            return ParameterizedTypeName.get(ClassName.get(List.class), inside(list.element(), list.hasNulls()));
        }
        if (type instanceof TypeRef.MapOf map) {
            return ParameterizedTypeName.get(
                    ClassName.get(Map.class), ClassName.get(String.class), inside(map.value(), map.hasNulls()));
        }
        TypeRef.Named named = (TypeRef.Named) type;
        return named.arguments().isEmpty() ? of(named.name()) : generic(named);
    }

    private static TypeName inside(TypeRef type, boolean mayBeNull) {
        return mayBeNull ? nullable(type) : boxed(type);
    }

    private static TypeName generic(TypeRef.Named named) {
        TypeName[] arguments = named.arguments().stream().map(TypeNames::boxed).toArray(TypeName[]::new);
        return ParameterizedTypeName.get(of(named.name()), arguments);
    }

    /** The type of an argument of a method. */
    public static TypeName of(ArgumentPlan argument) {
        if (argument instanceof ParameterPlan parameter) {
            return parameter.required() ? of(parameter.type()) : nullable(parameter.type());
        }
        if (argument instanceof BodyPlan body) {
            return body.required() ? of(body.type()) : nullable(body.type());
        }
        return argument instanceof ArgumentPlan.Key ? RuntimeTypes.IDEMPOTENCY_KEY : RuntimeTypes.CALL_OPTIONS;
    }

    /** A type as an argument of a generic one. */
    public static TypeName boxed(TypeRef type) {
        TypeName name = of(type);
        return name.isPrimitive() || name.equals(TypeName.VOID) ? name.box() : name;
    }

    /** A type whose value may be null, annotated as such. */
    public static TypeName nullable(TypeRef type) {
        return boxed(type)
                .annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build());
    }

    /** What a method returns. */
    public static TypeName result(ResultPlan result) {
        TypeName value = result.isNullable() ? nullable(result.type()) : boxed(result.type());
        return switch (result.wrapping()) {
            case NONE -> result.isNullable() ? value : of(result.type());
            case RESPONSE -> ParameterizedTypeName.get(RuntimeTypes.RESPONSE, value);
            case SERVED -> ParameterizedTypeName.get(RuntimeTypes.SERVED, value);
        };
    }

    /** What a method returns that does not wait. */
    public static TypeName future(ResultPlan result) {
        boolean isNothing = result.type() == TypeRef.Scalar.VOID && !result.isResponse();
        TypeName awaited = isNothing ? nullable(result.type()) : result(result);
        return ParameterizedTypeName.get(
                RuntimeTypes.COMPLETABLE_FUTURE, awaited.isPrimitive() ? awaited.box() : awaited);
    }

    private static TypeName scalar(TypeRef.Scalar scalar) {
        return switch (scalar) {
            case VOID -> TypeName.VOID;
            case STRING -> ClassName.get(String.class);
            case BOOLEAN -> TypeName.BOOLEAN;
            case INT -> TypeName.INT;
            case LONG -> TypeName.LONG;
            case DOUBLE -> TypeName.DOUBLE;
            case BIG_INTEGER -> ClassName.get(BigInteger.class);
            case DECIMAL -> ClassName.get(BigDecimal.class);
            case DATE -> ClassName.get(LocalDate.class);
            case DATE_TIME -> ClassName.get(OffsetDateTime.class);
            case UUID -> ClassName.get(UUID.class);
            case URI -> ClassName.get(URI.class);
            case BYTES -> ArrayTypeName.of(TypeName.BYTE);
            case JSON -> RuntimeTypes.JSON_NODE;
            case CONTENT -> RuntimeTypes.BINARY_CONTENT;
        };
    }
}
