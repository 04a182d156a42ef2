package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.generator.spec.ApiParameter;
import dev.holdfast.generator.spec.ApiSchema;

/** Decides the types of parameters. What has no text of its own is text that the caller writes. */
final class ParameterTypes {
    private final TypeResolver types;
    private final MethodName method;

    ParameterTypes(TypeResolver types, MethodName method) {
        this.types = types;
        this.method = method;
    }

    TypeRef of(ApiParameter parameter) {
        TypeShape shape = types.shape(parameter.schema());
        if (shape instanceof TypeShape.Listed list) {
            return isTyped(list) ? used(parameter) : new TypeRef.ListOf(TypeRef.Scalar.STRING);
        }
        return parameter.hasContent() || isTyped(shape) ? used(parameter) : TypeRef.Scalar.STRING;
    }

    /** A record of several parameters. */
    TypeRef declare(String wanted, TypeParts parts, ApiSchema docs) {
        return types.declare(wanted, new TypeShape.Parts(parts), docs);
    }

    /** Whether it holds neither a list nor an object, so that its style is of no matter. */
    boolean isSingle(ApiParameter parameter) {
        return !parameter.hasContent() && ShapeKinds.isSingle(types.shape(parameter.schema()));
    }

    /** Whether it is an object, or may be one. */
    boolean isObject(ApiParameter parameter) {
        return ShapeKinds.mayBeObject(types.shape(parameter.schema()));
    }

    private boolean isTyped(TypeShape.Listed list) {
        return list.items() != null && isTyped(types.shape(list.items()));
    }

    /** A choice of texts and numbers is text: to wrap it into a type of its own would only be in the caller's way. */
    private static boolean isTyped(TypeShape shape) {
        boolean isOdd = shape.equals(TypeShape.ANY) || shape.equals(new TypeShape.Plain(TypeRef.Scalar.BYTES));
        boolean isChoiceOfTexts = shape instanceof TypeShape.OneOf && ShapeKinds.isSingle(shape);
        return !isOdd && !isChoiceOfTexts;
    }

    private TypeRef used(ApiParameter parameter) {
        String wanted = method.typePrefix() + NameWords.of(parameter.name()).pascal();
        return types.use(parameter.schema(), wanted).type();
    }
}
