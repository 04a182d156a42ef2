package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.generator.spec.ApiSchema;
import java.util.Locale;

/** Java types of texts and numbers by their formats. An unknown format says nothing. */
final class TypeScalars {
    private TypeScalars() {}

    static TypeRef.Scalar of(String type, String format) {
        return switch (type) {
            case "string" -> text(format.toLowerCase(Locale.ROOT));
            case "integer" -> integer(format.toLowerCase(Locale.ROOT));
            case "number" -> number(format.toLowerCase(Locale.ROOT));
            case "boolean" -> TypeRef.Scalar.BOOLEAN;
            case ApiSchema.CONTENT -> TypeRef.Scalar.CONTENT;
            default -> TypeRef.Scalar.JSON;
        };
    }

    private static TypeRef.Scalar text(String format) {
        return switch (format) {
            case "date-time" -> TypeRef.Scalar.DATE_TIME;
            case "date" -> TypeRef.Scalar.DATE;
            case "uuid" -> TypeRef.Scalar.UUID;
            case "uri", "url" -> TypeRef.Scalar.URI;
            case "byte" -> TypeRef.Scalar.BYTES;
            default -> TypeRef.Scalar.STRING;
        };
    }

    /** Without a format 64 bits: ids and amounts outgrow 32. */
    private static TypeRef.Scalar integer(String format) {
        return switch (format) {
            case "int32", "int16", "int8", "uint8", "uint16" -> TypeRef.Scalar.INT;
            case "uint64", "int128", "bigint" -> TypeRef.Scalar.BIG_INTEGER;
            default -> TypeRef.Scalar.LONG;
        };
    }

    /** Without a format decimal: amounts must not be rounded. */
    private static TypeRef.Scalar number(String format) {
        return switch (format) {
            case "double", "float" -> TypeRef.Scalar.DOUBLE;
            case "int32" -> TypeRef.Scalar.INT;
            case "int64" -> TypeRef.Scalar.LONG;
            default -> TypeRef.Scalar.DECIMAL;
        };
    }
}
