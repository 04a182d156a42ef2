package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.generator.plan.BodyKind;
import dev.holdfast.generator.plan.BodyPlan;
import dev.holdfast.generator.plan.Encodings;
import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.generator.spec.ApiBody;
import dev.holdfast.generator.spec.ApiMedia;
import dev.holdfast.generator.spec.ApiOperation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns a request body into an argument, of the media type that the policy chooses or of the best of those declared. */
final class OperationBody {
    private static final Set<String> WHOLE = Set.of("create", "update", "replace");

    private static final Set<String> JOINTS = Set.of("and", "as", "by", "for", "from", "in", "or", "to", "with");

    private final TypeResolver types;
    private final BodyFiles files;
    private final ContentTypes contentTypes;
    private final MethodName method;

    OperationBody(TypeResolver types, BodyFiles files, ContentTypes contentTypes, MethodName method) {
        this.types = types;
        this.files = files;
        this.contentTypes = contentTypes;
        this.method = method;
    }

    /** The argument; nothing for no body, and where it cannot be generated, which was reported. */
    Optional<BodyPlan> resolve(ApiOperation operation, OperationProblems problems, NamesOfParts names) {
        ApiBody body = operation.body();
        if (body == null || body.content().isEmpty()) {
            contentTypes.checkUnused(operation);
            return Optional.empty();
        }
        List<BodyChoice> choices = contentTypes.chosen(operation.id(), BodyChoice.of(body));
        if (choices.isEmpty()) {
            problems.report(
                    body.place(),
                    "takes " + DiagnosticText.listed(List.copyOf(body.content().keySet()))
                            + ", and bodies are JSON, forms, parts, text or files");
            return Optional.empty();
        }
        return plan(choices.get(0), body, problems, names);
    }

    private Optional<BodyPlan> plan(BodyChoice choice, ApiBody body, OperationProblems problems, NamesOfParts names) {
        TypeShape shape = types.shape(choice.media().schema());
        boolean isForm = choice.kind() == BodyKind.FORM;
        if (isForm && shape.equals(TypeShape.ANY)) {
            // A form without fields, as Stripe gives its GETs.
            return Optional.empty();
        }
        if (isForm && !ShapeKinds.isObject(shape)) {
            problems.report(body.place(), "takes a form that is no object");
            return Optional.empty();
        }
        TypeRef type = type(choice);
        return Optional.of(new BodyPlan(
                choice.kind(),
                choice.sent(),
                names.variable(argument(type)),
                type,
                body.isRequired() || hasRequiredParts(choice.media()),
                encodings(choice),
                DocTextReader.sentence(body.description())));
    }

    private TypeRef type(BodyChoice choice) {
        String wanted = method.typePrefix();
        return switch (choice.kind()) {
            case JSON, FORM -> types.use(choice.media().schema(), wanted).type();
            case MULTIPART -> files.type(choice.media(), wanted);
            case TEXT -> TypeRef.Scalar.STRING;
            case BINARY -> TypeRef.Scalar.CONTENT;
        };
    }

    private Encodings encodings(BodyChoice choice) {
        BodyParts parts = new BodyParts(types, choice.media());
        return switch (choice.kind()) {
            case FORM -> parts.form();
            case MULTIPART -> parts.multipart();
            case JSON, TEXT, BINARY -> Encodings.all(choice.kind().usualStyle());
        };
    }

    /** A body that may be left out but has parts that may not is one that nobody leaves out. */
    private boolean hasRequiredParts(ApiMedia media) {
        return types.shape(media.schema()) instanceof TypeShape.Parts object
                && !object.parts().required().isEmpty();
    }

    /**
     * What the argument is called: the resource where it is made or changed, what is made below it, or the type where that
     * is shared between operations.
     */
    private String argument(TypeRef type) {
        if (type == TypeRef.Scalar.CONTENT) {
            return "content";
        }
        NameWords words = NameWords.of(method.method());
        boolean isInline =
                type instanceof TypeRef.Named named && named.name().simpleName().startsWith(method.typePrefix());
        if (type instanceof TypeRef.Named named && !isInline) {
            return named.name().simpleName();
        }
        boolean isMore =
                words.words().size() > 1 && JOINTS.contains(words.words().get(1));
        if (!WHOLE.contains(words.first()) || isMore || type instanceof TypeRef.ListOf) {
            return "request";
        }
        return words.words().size() == 1
                ? method.resource()
                : String.join(" ", words.words().subList(1, words.words().size()));
    }
}
