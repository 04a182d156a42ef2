package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.AnswerPlan;
import dev.holdfast.generator.plan.JavaName;
import dev.holdfast.generator.plan.ResultKind;
import dev.holdfast.generator.plan.ResultPlan;
import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.generator.spec.ApiOperation;
import dev.holdfast.generator.spec.ApiParameter;
import dev.holdfast.generator.spec.ApiResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Decides what a method returns: what its successes hold, if all hold the same or some hold nothing; else one of several
 * types, by status.
 */
final class OperationResult {
    private static final Set<String> READS = Set.of("GET", "HEAD", "DELETE", "OPTIONS", "TRACE");
    private static final Set<String> CONDITIONS = Set.of("if-none-match", "if-modified-since");

    private final TypeResolver types;
    private final MethodName method;

    OperationResult(TypeResolver types, MethodName method) {
        this.types = types;
        this.method = method;
    }

    ResultPlan resolve(ApiOperation operation) {
        List<ApiResponse> successes = operation.outline().method().equals("HEAD") ? List.of() : successes(operation);
        List<Success> read = read(operation, successes);
        List<Success> some = read.stream().filter(it -> !it.isEmpty()).toList();
        if (some.isEmpty()) {
            return OperationContent.nothing(operation);
        }
        ResultPlan first = some.get(0).result();
        if (some.stream().allMatch(it -> it.isLike(first))) {
            boolean isList = first.type() instanceof TypeRef.ListOf;
            boolean isNothing = read.stream().filter(Success::isEmpty).anyMatch(it -> !isList || !it.isEmptyList());
            boolean isRead = first.kind() == ResultKind.JSON;
            return first.orNull(isRead && (isNothing || isConditional(operation)));
        }
        return some.stream()
                .map(Success::result)
                .filter(ResultPlan::isStreamed)
                .findFirst()
                .orElseGet(() -> oneOf(read));
    }

    /** 200 before 201, numbers before {@code 2XX}; {@code default} only where no success is declared. */
    static List<ApiResponse> successes(ApiOperation operation) {
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

    private List<Success> read(ApiOperation operation, List<ApiResponse> successes) {
        boolean isAlone =
                successes.stream().filter(it -> !it.content().isEmpty()).count() < 2;
        List<Success> read = new ArrayList<>();
        for (ApiResponse response : successes) {
            String status = response.status().toLowerCase(Locale.ROOT);
            String wanted = isAlone ? wanted(operation) : method.typePrefix() + "Result" + status;
            read.add(new Success(status, new OperationContent(types, wanted).of(response)));
        }
        return read;
    }

    /** Inline bodies have the plain name already, where there are bodies. */
    private String wanted(ApiOperation operation) {
        boolean hasBody = !READS.contains(operation.outline().method());
        return method.typePrefix() + (hasBody ? "Result" : "");
    }

    /** Whether the caller can ask for nothing if nothing has changed: 304 answers a condition. */
    private static boolean isConditional(ApiOperation operation) {
        return operation.responses().stream().anyMatch(it -> it.status().equals("304"))
                && operation.parameters().stream()
                        .filter(it -> it.location() == ApiParameter.Location.HEADER)
                        .anyMatch(it -> CONDITIONS.contains(it.name().toLowerCase(Locale.ROOT)));
    }

    private ResultPlan oneOf(List<Success> successes) {
        JavaName name = types.name(method.typePrefix() + "Result", "ByStatus");
        List<AnswerPlan> answers = successes.stream().map(it -> it.answer(name)).toList();
        return new ResultPlan(ResultKind.ANSWERS, new TypeRef.Named(name), false, "one of several, by status")
                .answering(answers);
    }

    /** One success and what it holds. */
    private record Success(String status, ResultPlan result) {
        boolean isEmpty() {
            return result.kind() == ResultKind.NOTHING;
        }

        /** Whether nothing is an empty list to the runtime: RFC 9110 s. 15.3.5 and 15.3.6 allow no content. */
        boolean isEmptyList() {
            return status.equals("204") || status.equals("205");
        }

        boolean isLike(ResultPlan other) {
            return result.kind() == other.kind() && result.type().equals(other.type());
        }

        AnswerPlan answer(JavaName owner) {
            String variant = owner.simpleName() + ".Status" + status.toUpperCase(Locale.ROOT);
            return new AnswerPlan(status, owner.sibling(variant), result.kind(), result.type());
        }
    }
}
