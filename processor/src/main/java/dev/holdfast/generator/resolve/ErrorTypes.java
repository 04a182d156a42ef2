package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.generator.spec.ApiMedia;
import dev.holdfast.generator.spec.ApiOperation;
import dev.holdfast.generator.spec.ApiResponse;
import dev.holdfast.generator.spec.ApiSchema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The types of the bodies of failures. What several operations share by referring to one response is one type, called after
 * the status and not after any of them.
 */
final class ErrorTypes {
    private final TypeResolver types;
    private final Map<TextPlace, Set<String>> users = new HashMap<>();
    private final Map<TextPlace, TypeRef> shared = new HashMap<>();

    ErrorTypes(TypeResolver types, List<ApiOperation> operations) {
        this.types = types;
        for (ApiOperation operation : operations) {
            for (ApiResponse response : operation.responses()) {
                for (ApiMedia media : response.content().values()) {
                    users.computeIfAbsent(media.schema().place(), place -> new HashSet<>())
                            .add(operation.id());
                }
            }
        }
    }

    /**
     * The type of a body.
     *
     * @param wanted its name if it stands inline in one operation
     */
    TypeRef of(ApiSchema schema, String status, String wanted) {
        if (users.getOrDefault(schema.place(), Set.of()).size() < 2) {
            return types.use(schema, wanted).type();
        }
        TypeRef known = shared.get(schema.place());
        if (known == null) {
            known = types.use(schema, NameWords.of("error " + status).pascal()).type();
            shared.put(schema.place(), known);
        }
        return known;
    }

    TypeShape shape(ApiSchema schema) {
        return types.shape(schema);
    }
}
