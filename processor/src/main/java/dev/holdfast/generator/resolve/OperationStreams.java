package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Nearest;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.ArgumentPlan;
import dev.holdfast.generator.plan.BodyKind;
import dev.holdfast.generator.plan.BodyPlan;
import dev.holdfast.generator.plan.ResultKind;
import dev.holdfast.generator.plan.ResultPlan;
import dev.holdfast.generator.spec.ApiBody;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives an operation that can answer as a whole or as a stream of events a second method for the stream, where the policy
 * says how to ask for it.
 */
final class OperationStreams {
    private final TypeResolver types;
    private final Map<String, StreamChoice> choices;
    private final Collection<MethodName> taken;
    private final Diagnostics diagnostics;

    OperationStreams(
            TypeResolver types,
            Map<String, StreamChoice> choices,
            Collection<MethodName> taken,
            Diagnostics diagnostics) {
        this.types = types;
        this.choices = choices;
        this.taken = taken;
        this.diagnostics = diagnostics;
    }

    /** The method of an operation, and the one for its stream if there is one. */
    List<OperationShape> with(OperationShape plain, MethodName name) {
        StreamChoice choice = choices.get(plain.api().id());
        if (choice == null) {
            return List.of(plain);
        }
        Optional<ResultPlan> events = events(plain, name);
        if (events.isEmpty()) {
            reportIfMeant(choice, plain, "answers with no stream of events");
            return List.of(plain);
        }
        ResultPlan streamed = events.get().streamed(choice.plan());
        if (!canAsk(choice, plain)) {
            return List.of(plain);
        }
        return plain.result().kind() == ResultKind.EVENTS
                ? List.of(plain.returning(plain.methodName(), streamed))
                : List.of(plain, plain.returning(streamName(name), streamed));
    }

    private Optional<ResultPlan> events(OperationShape plain, MethodName name) {
        if (plain.result().kind() == ResultKind.EVENTS) {
            return Optional.of(plain.result());
        }
        return OperationResult.successes(plain.api()).stream()
                .flatMap(it -> new OperationContent(types, name.typePrefix()).events(it).stream())
                .findFirst();
    }

    /** Whether the body has what is set to true. */
    private boolean canAsk(StreamChoice choice, OperationShape plain) {
        if (choice.when() == null) {
            return plain.result().kind() == ResultKind.EVENTS;
        }
        Set<String> properties = properties(plain);
        String property = choice.when().text().replaceFirst("^/", "");
        if (properties.contains(property)) {
            return true;
        }
        if (!isMeant(choice.when())) {
            return false;
        }
        String fact = "stream.when is " + choice.when().text() + ", and the JSON body of "
                + plain.api().id() + " has no " + property + Nearest.hint(property, properties);
        diagnostics.report(
                Diagnostic.of(Rule.INVALID_VALUE, choice.when().origin().place(), fact)
                        .harm("The provider would not be asked for a stream.")
                        .subject(plain.api().id())
                        .fix("name a property of the body, as in `when: /stream`"));
        return false;
    }

    private Set<String> properties(OperationShape plain) {
        ApiBody body = plain.api().body();
        boolean isJson = plain.arguments().stream().anyMatch(OperationStreams::isJson);
        if (body == null || !isJson) {
            return Set.of();
        }
        return OperationMedia.json(body.content())
                .map(it -> types.shape(it.schema()))
                .filter(TypeShape.Parts.class::isInstance)
                .map(it -> ((TypeShape.Parts) it).parts().properties().keySet())
                .orElse(Set.of());
    }

    private static boolean isJson(ArgumentPlan argument) {
        return argument instanceof BodyPlan body && body.kind() == BodyKind.JSON;
    }

    private String streamName(MethodName name) {
        MethodName wanted = new MethodName(name.part(), name.method() + "Stream");
        return taken.contains(wanted) ? name.method() + "AsStream" : wanted.method();
    }

    /** What is said for many operations may miss some; what is said for one should not. */
    private static boolean isMeant(EffectiveValue said) {
        return said.layer().kind() == Layer.Kind.OPERATION;
    }

    private void reportIfMeant(StreamChoice choice, OperationShape plain, String fact) {
        EffectiveValue said = choice.when() == null ? choice.end() : choice.when();
        if (said != null && isMeant(said)) {
            diagnostics.report(Diagnostic.of(
                            Rule.INVALID_VALUE,
                            said.origin().place(),
                            plain.api().id() + " " + fact)
                    .harm("What the policy says of its stream has no effect.")
                    .detail("operation", plain.api().place(), plain.api().id())
                    .subject(plain.api().id())
                    .fix("take `stream` away"));
        }
    }
}
