package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.generator.spec.ApiSchema;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Java types of texts and numbers by their formats. An unknown format says nothing. */
final class TypeScalars {
    private static final Pattern LONG = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

    private TypeScalars() {}

    /** What a scalar comes to; two or more known values of a text or a number are kept as such. */
    static TypeShape shape(String type, String format, List<String> values) {
        TypeRef.Scalar scalar = of(type, format);
        if (values.size() < 2) {
            return new TypeShape.Plain(scalar);
        }
        return switch (scalar) {
            case STRING -> new TypeShape.Known(scalar, values);
            case INT, LONG -> numbers(TypeRef.Scalar.LONG, scalar, values);
            case DECIMAL -> numbers(scalar, scalar, values);
            default -> new TypeShape.Plain(scalar);
        };
    }

    private static TypeShape numbers(TypeRef.Scalar known, TypeRef.Scalar plain, List<String> values) {
        Pattern form = known == TypeRef.Scalar.LONG ? LONG : DECIMAL;
        return values.stream().allMatch(it -> form.matcher(it).matches())
                ? new TypeShape.Known(known, values)
                : new TypeShape.Plain(plain);
    }

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

    /** Decimal also where the provider keeps doubles: amounts are often declared so, and must not be rounded. */
    private static TypeRef.Scalar number(String format) {
        return switch (format) {
            case "int32" -> TypeRef.Scalar.INT;
            case "int64" -> TypeRef.Scalar.LONG;
            default -> TypeRef.Scalar.DECIMAL;
        };
    }
}
