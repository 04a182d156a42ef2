package dev.holdfast.generator.plan;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything decided about one operation.
 *
 * @param id its id in the document, in metrics and in errors
 * @param method the HTTP method, in capitals
 * @param path the path template
 * @param server the name of the base URL that it is called at; empty for the provider's first one
 * @param methodName the Java method
 * @param doc what it does, for the reader of the Java method
 * @param deprecated whether the provider says that it goes away
 * @param arguments the arguments in the order of the Java method
 * @param result what it returns
 * @param errors what the JSON bodies of its failures hold, as far as the client does not say the same of all
 * @param resilience the rules that each call keeps
 * @param waived the rules that are knowingly broken
 * @param origin where it stands
 */
public record OperationPlan(
        String id,
        String method,
        String path,
        String server,
        String methodName,
        DocText doc,
        boolean deprecated,
        List<ArgumentPlan> arguments,
        ResultPlan result,
        List<ErrorPlan> errors,
        ResiliencePlan resilience,
        List<WaivedRule> waived,
        OperationOrigin origin) {
    /** Copies the lists. */
    public OperationPlan {
        arguments = List.copyOf(arguments);
        errors = List.copyOf(errors);
        waived = List.copyOf(waived);
    }

    /** The parameters outside the body. */
    public List<ParameterPlan> parameters() {
        return arguments.stream()
                .filter(ParameterPlan.class::isInstance)
                .map(ParameterPlan.class::cast)
                .toList();
    }

    /** The request body; null for none. */
    public @Nullable BodyPlan body() {
        return arguments.stream()
                .filter(BodyPlan.class::isInstance)
                .map(BodyPlan.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** The same with another result. */
    public OperationPlan returning(ResultPlan other) {
        return new OperationPlan(
                id,
                method,
                path,
                server,
                methodName,
                doc,
                deprecated,
                arguments,
                other,
                errors,
                resilience,
                waived,
                origin);
    }

    /** The same with other rules that are knowingly broken. */
    public OperationPlan waiving(List<WaivedRule> rules) {
        return new OperationPlan(
                id,
                method,
                path,
                server,
                methodName,
                doc,
                deprecated,
                arguments,
                result,
                errors,
                resilience,
                rules,
                origin);
    }

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Whether the request changes something, by its method and by what the policy says of it. */
    public boolean isMutating() {
        Idempotency idempotency = resilience.idempotency();
        return !READS.contains(method) && (idempotency == null || idempotency.kind() != Idempotency.Kind.READ);
    }
}
