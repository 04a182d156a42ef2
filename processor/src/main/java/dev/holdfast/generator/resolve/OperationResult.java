package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.ResultKind;
import dev.holdfast.generator.plan.ResultPlan;
import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.generator.spec.ApiMedia;
import dev.holdfast.generator.spec.ApiOperation;
import dev.holdfast.generator.spec.ApiResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides what a method returns: what the first success with content holds. */
final class OperationResult {
    private static final Set<String> READS = Set.of("GET", "HEAD", "DELETE", "OPTIONS", "TRACE");

    private final TypeResolver types;
    private final MethodName method;

    OperationResult(TypeResolver types, MethodName method) {
        this.types = types;
        this.method = method;
    }

    ResultPlan resolve(ApiOperation operation) {
        List<ApiResponse> successes = successes(operation);
        for (ApiResponse response : successes) {
            if (!response.content().isEmpty() && !operation.outline().method().equals("HEAD")) {
                return content(operation, response);
            }
        }
        return new ResultPlan(ResultKind.NOTHING, TypeRef.Scalar.VOID, false, "");
    }

    /** 200 before 201, numbers before {@code 2XX}; {@code default} only where no success is declared. */
    private static List<ApiResponse> successes(ApiOperation operation) {
        List<ApiResponse> successes = operation.responses().stream()
                .filter(it -> it.status().startsWith("2"))
                .sorted(Comparator.comparing(ApiResponse::status))
                .toList();
        boolean isDeclared = operation.responses().stream()
                .anyMatch(it -> it.status().startsWith("2") || it.status().startsWith("3"));
        return isDeclared
                ? successes
                : operation.responses().stream()
                        .filter(it -> it.status().equals("default"))
                        .toList();
    }

    private ResultPlan content(ApiOperation operation, ApiResponse response) {
        String doc = DocTextReader.sentence(response.description());
        Optional<ApiMedia> json = OperationMedia.json(response.content());
        if (json.isPresent()) {
            TypeRef type = types.use(json.get().schema(), wanted(operation)).type();
            return new ResultPlan(ResultKind.JSON, type, false, doc);
        }
        return response.content().keySet().stream().anyMatch(OperationMedia::isText)
                ? new ResultPlan(ResultKind.TEXT, TypeRef.Scalar.STRING, false, doc)
                : new ResultPlan(ResultKind.BYTES, TypeRef.Scalar.BYTES, false, doc);
    }

    /** Inline bodies have the plain name already, where there are bodies. */
    private String wanted(ApiOperation operation) {
        boolean hasBody = !READS.contains(operation.outline().method());
        return method.typePrefix() + (hasBody ? "Result" : "");
    }
}
