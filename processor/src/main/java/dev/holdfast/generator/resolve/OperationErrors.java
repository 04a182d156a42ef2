package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.ErrorPlan;
import dev.holdfast.generator.plan.JavaName;
import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.generator.spec.ApiMedia;
import dev.holdfast.generator.spec.ApiOperation;
import dev.holdfast.generator.spec.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides what the JSON bodies of an operation's failures are read as. */
final class OperationErrors {
    private static final Pattern FAILURE = Pattern.compile("[45]([0-9][0-9]|xx)|default");
    private static final TypeRef PROBLEM = new TypeRef.Named(new JavaName("dev.holdfast.client", "Problem"));

    private final ErrorTypes types;
    private final MethodName method;

    OperationErrors(ErrorTypes types, MethodName method) {
        this.types = types;
        this.method = method;
    }

    /** The bodies by status, in the order of the document; {@code default} is no failure where it is the only success. */
    List<ErrorPlan> resolve(ApiOperation operation) {
        boolean isDefaultSuccess = OperationResult.successes(operation).stream()
                .anyMatch(it -> it.status().equals(ErrorPlan.ALL));
        List<ErrorPlan> errors = new ArrayList<>();
        for (ApiResponse response : operation.responses()) {
            String status = response.status().toLowerCase(Locale.ROOT);
            if (FAILURE.matcher(status).matches() && !(status.equals(ErrorPlan.ALL) && isDefaultSuccess)) {
                type(response, status).ifPresent(it -> errors.add(new ErrorPlan(status, it)));
            }
        }
        return errors;
    }

    private Optional<TypeRef> type(ApiResponse response, String status) {
        Optional<ApiMedia> json = OperationMedia.json(response.content());
        if (json.isEmpty()) {
            return Optional.empty();
        }
        String wanted = method.typePrefix() + NameWords.of("error " + status).pascal();
        if (!types.shape(json.get().schema()).equals(TypeShape.ANY)) {
            return Optional.of(literal(types.of(json.get().schema(), status, wanted)));
        }
        boolean isProblem = response.content().keySet().stream().anyMatch(OperationMedia::isProblem);
        return isProblem ? Optional.of(PROBLEM) : Optional.empty();
    }

    /** A type that a class literal stands for, or a list of it: the annotation can say no more. */
    private static TypeRef literal(TypeRef type) {
        boolean isPlain = type instanceof TypeRef.Scalar || isWithoutArguments(type);
        boolean isListOfPlain = type instanceof TypeRef.ListOf list
                && (list.element() instanceof TypeRef.Scalar || isWithoutArguments(list.element()));
        return isPlain || isListOfPlain ? type : TypeRef.Scalar.JSON;
    }

    private static boolean isWithoutArguments(TypeRef type) {
        return type instanceof TypeRef.Named named && named.arguments().isEmpty();
    }
}
