package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.HeaderPlan;
import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.generator.spec.ApiHeader;
import dev.holdfast.generator.spec.ApiOperation;
import dev.holdfast.generator.spec.ApiSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The headers that the answers of a client are declared to have, each once: providers mean the same by a header wherever they
 * send it. One that is declared with several types is text.
 */
final class DeclaredHeaders {
    private static final TypeRef TEXT = TypeRef.Scalar.STRING;

    private final TypeResolver types;

    DeclaredHeaders(TypeResolver types) {
        this.types = types;
    }

    /** By name, whatever its case. */
    List<HeaderPlan> of(List<ApiOperation> operations) {
        Map<String, HeaderPlan> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        operations.stream()
                .flatMap(it -> it.responses().stream())
                .forEach(it -> it.headers().forEach((name, header) -> add(name, header, known)));
        // The media type of the body is none of the headers that a document can declare: OpenAPI 3.1 section 4.8.17.
        known.remove("Content-Type");
        NamesOfParts names = NamesOfParts.without();
        List<HeaderPlan> plans = new ArrayList<>();
        known.forEach((name, plan) ->
                plans.add(new HeaderPlan(plan.wireName(), names.constant(name), plan.type(), plan.doc())));
        return plans;
    }

    private void add(String name, ApiHeader header, Map<String, HeaderPlan> known) {
        if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
            return; // no header can have that name: RFC 9110 section 5.1
        }
        TypeRef type = type(header.schema());
        String doc = DocTextReader.sentence(header.description());
        known.merge(
                name,
                new HeaderPlan(name, "", type, doc),
                (first, other) -> new HeaderPlan(
                        first.wireName(),
                        "",
                        first.type().equals(other.type()) ? first.type() : TEXT,
                        first.doc().isEmpty() ? other.doc() : first.doc()));
    }

    private TypeRef type(ApiSchema schema) {
        TypeShape shape = types.shape(schema);
        if (shape instanceof TypeShape.Listed) {
            return new TypeRef.ListOf(TEXT);
        }
        return shape instanceof TypeShape.Plain plain ? scalar(plain.type()) : TEXT;
    }

    private static TypeRef scalar(TypeRef.Scalar type) {
        return switch (type) {
            case INT, LONG, BIG_INTEGER -> TypeRef.Scalar.LONG;
            case DOUBLE, DECIMAL -> TypeRef.Scalar.DECIMAL;
            case BOOLEAN, DATE, DATE_TIME, UUID, URI -> type;
            case VOID, STRING, BYTES, JSON, CONTENT -> TEXT;
        };
    }
}
