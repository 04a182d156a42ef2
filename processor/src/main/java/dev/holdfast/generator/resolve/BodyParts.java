package dev.holdfast.generator.resolve;

import dev.holdfast.annotation.ParameterStyle;
import dev.holdfast.generator.plan.BodyKind;
import dev.holdfast.generator.plan.Encoding;
import dev.holdfast.generator.plan.Encodings;
import dev.holdfast.generator.spec.ApiEncoding;
import dev.holdfast.generator.spec.ApiMedia;
import dev.holdfast.generator.spec.ApiSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides how the properties of a form or of a multipart body are written: OpenAPI 3.1, section Encoding Object. */
final class BodyParts {
    private final TypeResolver types;
    private final ApiMedia media;

    BodyParts(TypeResolver types, ApiMedia media) {
        this.types = types;
        this.media = media;
    }

    Encodings form() {
        Map<String, Encoding> parts = new LinkedHashMap<>();
        properties().forEach((name, schema) -> {
            ApiEncoding declared = media.encodings().get(name);
            boolean isReserved = declared != null && declared.allowsReserved();
            if (isReserved || isJson(declared) || !ShapeKinds.isSingle(types.shape(schema))) {
                parts.put(name, new Encoding(style(schema, declared), isReserved, ""));
            }
        });
        return UsualStyle.of(parts, BodyKind.FORM.usualStyle());
    }

    Encodings multipart() {
        Map<String, Encoding> parts = new LinkedHashMap<>();
        media.encodings().forEach((name, declared) -> {
            boolean isPlainJson = declared.mediaType().equals(BodyKind.JSON.usualMediaType());
            String type = isOneType(declared.mediaType()) && !isPlainJson ? declared.mediaType() : "";
            parts.put(name, new Encoding(style(declared), false, type));
        });
        return UsualStyle.around(BodyKind.MULTIPART.usualStyle(), parts);
    }

    /** What a style says; without one lists are repeated, and objects are JSON (OpenAPI 3.0, default of contentType). */
    private ParameterStyle style(ApiSchema schema, @Nullable ApiEncoding declared) {
        if (declared != null && !declared.style().isEmpty()) {
            return ParameterStyles.query(declared.style(), declared.isExploded());
        }
        boolean isJson = isJson(declared) || ShapeKinds.isObject(types.shape(schema));
        return isJson ? ParameterStyle.JSON : ParameterStyle.REPEATED;
    }

    private static ParameterStyle style(ApiEncoding declared) {
        if (!declared.style().isEmpty()) {
            return ParameterStyles.query(declared.style(), declared.isExploded());
        }
        return isJson(declared) ? ParameterStyle.JSON : ParameterStyle.REPEATED;
    }

    private Map<String, ApiSchema> properties() {
        return types.shape(media.schema()) instanceof TypeShape.Parts object
                ? object.parts().properties()
                : Map.of();
    }

    private static boolean isJson(@Nullable ApiEncoding declared) {
        return declared != null
                && declared.style().isEmpty()
                && isOneType(declared.mediaType())
                && OperationMedia.isJson(declared.mediaType());
    }

    private static boolean isOneType(String mediaTypes) {
        return !mediaTypes.isEmpty() && !mediaTypes.contains(",") && !mediaTypes.contains("*");
    }
}
