package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.generator.spec.ApiEncoding;
import dev.holdfast.generator.spec.ApiMedia;
import dev.holdfast.generator.spec.ApiSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides the type of a multipart body: its object, with content where the document has files. */
final class BodyFiles {
    private static final int MOST_HOPS = 50;
    private static final Pattern NO_TEXT =
            Pattern.compile("application/(octet-stream|pdf|zip|gzip)|(image|audio|video|font)/.*", Pattern.DOTALL);

    private final TypeResolver types;
    private final Map<String, ApiSchema> schemas;

    BodyFiles(TypeResolver types, Map<String, ApiSchema> schemas) {
        this.types = types;
        this.schemas = schemas;
    }

    TypeRef type(ApiMedia media, String wanted) {
        ApiSchema schema = media.schema();
        TypeShape shape = types.shape(schema);
        if (shape instanceof TypeShape.Parts object) {
            Map<String, ApiSchema> properties = withContent(object.parts().properties(), media.encodings());
            boolean hasFiles = !properties.equals(object.parts().properties());
            return hasFiles ? declared(schema, wanted, object.parts(), properties) : used(schema, wanted);
        }
        boolean isMapOfFiles = shape instanceof TypeShape.Mapped map
                && !content(map.value(), null).equals(map.value());
        return ShapeKinds.isObject(shape) && !isMapOfFiles
                ? used(schema, wanted)
                // Of what the document does not say, everything can be sent as content.
                : new TypeRef.MapOf(TypeRef.Scalar.CONTENT);
    }

    private TypeRef used(ApiSchema schema, String wanted) {
        return types.use(schema, wanted).type();
    }

    private TypeRef declared(ApiSchema schema, String wanted, TypeParts parts, Map<String, ApiSchema> properties) {
        TypeShape shape = new TypeShape.Parts(new TypeParts(properties, parts.required(), parts.additional()));
        String name = schema.reference();
        ApiSchema target = name == null ? null : schemas.get(name);
        return name == null || target == null
                ? types.declare(wanted, shape, schema)
                : types.declareWithContent(name, shape, target);
    }

    private Map<String, ApiSchema> withContent(Map<String, ApiSchema> properties, Map<String, ApiEncoding> encodings) {
        Map<String, ApiSchema> changed = new LinkedHashMap<>();
        properties.forEach((name, schema) -> changed.put(name, content(schema, encodings.get(name))));
        return changed;
    }

    /** A file instead of a property that is one; a list instead of one that may be a list of files. */
    private ApiSchema content(ApiSchema schema, @Nullable ApiEncoding encoding) {
        ApiSchema target = target(schema);
        String mediaTypes = encoding == null ? "" : encoding.mediaType();
        if (isList(target, mediaTypes)) {
            return schema.asContents();
        }
        return isFile(target, mediaTypes) ? schema.asContent() : schema;
    }

    private boolean isList(ApiSchema schema, String mediaTypes) {
        ApiSchema items = schema.items();
        return (items != null && isFile(target(items), mediaTypes))
                || members(schema).stream().anyMatch(it -> isList(it, mediaTypes));
    }

    private boolean isFile(ApiSchema schema, String mediaTypes) {
        boolean isNamedText = schema.isA("string") && schema.format().isEmpty();
        boolean isUnsaid = TypeShapes.isBare(schema);
        return (schema.isA("string") && schema.format().equals(ApiSchema.BINARY))
                || ((isNamedText || isUnsaid) && NO_TEXT.matcher(mediaTypes).matches())
                || members(schema).stream().anyMatch(it -> isFile(it, mediaTypes));
    }

    /** What a schema is put together from; one of many levels is no file. */
    private List<ApiSchema> members(ApiSchema schema) {
        List<ApiSchema> all = schema.combination().all();
        List<ApiSchema> members = all.size() == 1 ? all : schema.combination().alternatives();
        return members.stream()
                .map(this::target)
                .filter(it -> it.combination().all().isEmpty()
                        && it.combination().alternatives().isEmpty())
                .toList();
    }

    private ApiSchema target(ApiSchema schema) {
        ApiSchema target = schema;
        for (int hops = 0; hops < MOST_HOPS && target.reference() != null; hops++) {
            ApiSchema next = schemas.get(target.reference());
            if (next == null) {
                return target;
            }
            target = next;
        }
        return target;
    }
}
