package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.plan.ArgumentPlan;
import dev.holdfast.generator.plan.BodyPlan;
import dev.holdfast.generator.plan.ParameterPlace;
import dev.holdfast.generator.plan.ParameterPlan;
import dev.holdfast.generator.spec.ApiOperation;
import dev.holdfast.generator.spec.ApiSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns operations into methods. Arguments come in this order: path, body, queries, headers and cookies that must be there, those
 * that may be absent, and last the record of many optional queries.
 */
final class OperationResolver {
    private final TypeResolver types;
    private final WrittenByClient written;
    private final BodyFiles files;
    private final ContentTypes contentTypes;
    private final ErrorTypes errors;
    private final Diagnostics diagnostics;

    OperationResolver(TypeResolver types, ApiSpec spec, ShapeChoices choices, Diagnostics diagnostics) {
        this.types = types;
        this.written = choices.written();
        this.files = new BodyFiles(types, spec.schemas());
        this.contentTypes = new ContentTypes(choices.settings(), diagnostics);
        this.errors = new ErrorTypes(types, spec.operations());
        this.diagnostics = diagnostics;
    }

    /** The method of an operation; nothing if it cannot be generated, which was reported. */
    Optional<OperationShape> resolve(ApiOperation operation, MethodName name) {
        OperationProblems problems = new OperationProblems(operation, diagnostics);
        // Key and options are arguments of every method that needs them, and the engine is a field.
        NamesOfParts names = NamesOfParts.without("key", "options", "engine");
        OperationParameters parameters = new OperationParameters(types, written, name);
        List<ParameterPlan> resolved = parameters.resolve(operation.parameters(), names);
        Optional<BodyPlan> body =
                new OperationBody(types, files, contentTypes, name).resolve(operation, problems, names);
        List<ArgumentPlan> arguments = new ArrayList<>();
        resolved.stream().filter(it -> it.place() == ParameterPlace.PATH).forEach(arguments::add);
        body.ifPresent(arguments::add);
        resolved.stream().filter(it -> it.place() != ParameterPlace.PATH).forEach(arguments::add);
        if (problems.areFound()) {
            return Optional.empty();
        }
        return Optional.of(new OperationShape(
                operation,
                name.method(),
                DocTextReader.read(operation.summary(), operation.description()),
                arguments,
                new OperationResult(types, name).resolve(operation),
                new OperationErrors(errors, name).resolve(operation)));
    }
}
