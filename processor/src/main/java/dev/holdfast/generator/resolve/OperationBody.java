package dev.holdfast.generator.resolve;

import dev.holdfast.annotation.ArrayStyle;
import dev.holdfast.generator.plan.BodyKind;
import dev.holdfast.generator.plan.BodyPlan;
import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.generator.spec.ApiBody;
import dev.holdfast.generator.spec.ApiMedia;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a request body into an argument: as JSON where the document offers it, else as a form. */
final class OperationBody {
    private static final Set<String> WHOLE = Set.of("create", "update", "replace");

    private static final Set<String> JOINTS = Set.of("and", "as", "by", "for", "from", "in", "or", "to", "with");

    private final TypeResolver types;
    private final OperationProblems problems;
    private final MethodName method;

    OperationBody(TypeResolver types, OperationProblems problems, MethodName method) {
        this.types = types;
        this.problems = problems;
        this.method = method;
    }

    /** The argument; nothing for no body, and where it cannot be generated, which was reported. */
    Optional<BodyPlan> resolve(@Nullable ApiBody body, NamesOfParts names) {
        if (body == null || body.content().isEmpty()) {
            return Optional.empty();
        }
        Optional<ApiMedia> json = OperationMedia.json(body.content());
        Optional<ApiMedia> form = OperationMedia.form(body.content());
        if (json.isPresent()) {
            return Optional.of(plan(BodyKind.JSON, body, json.get(), names));
        }
        if (form.isEmpty()) {
            problems.report(
                    body.place(),
                    "takes " + String.join(" or ", body.content().keySet())
                            + ", and only JSON and forms are supported");
            return Optional.empty();
        }
        return form(body, form.get(), names);
    }

    private Optional<BodyPlan> form(ApiBody body, ApiMedia media, NamesOfParts names) {
        TypeShape shape = types.shape(media.schema());
        if (shape.equals(TypeShape.ANY)) {
            // A form without fields, as Stripe gives its GETs.
            return Optional.empty();
        }
        if (!(shape instanceof TypeShape.Parts || shape instanceof TypeShape.Mapped)) {
            problems.report(body.place(), "takes a form that is no object");
            return Optional.empty();
        }
        return Optional.of(plan(BodyKind.FORM, body, media, names));
    }

    private BodyPlan plan(BodyKind kind, ApiBody body, ApiMedia media, NamesOfParts names) {
        TypeUse use = types.use(media.schema(), method.typePrefix());
        return new BodyPlan(
                kind,
                names.variable(argument(use.type())),
                use.type(),
                body.isRequired() || hasRequiredParts(media),
                kind == BodyKind.FORM ? arrays(media) : ArrayStyle.REPEATED,
                DocTextReader.sentence(body.description()));
    }

    /** A body that may be left out but has parts that may not is one that nobody leaves out. */
    private boolean hasRequiredParts(ApiMedia media) {
        return types.shape(media.schema()) instanceof TypeShape.Parts object
                && !object.parts().required().isEmpty();
    }

    private static ArrayStyle arrays(ApiMedia media) {
        if (!media.indexed().isEmpty()) {
            return ArrayStyle.INDEXED;
        }
        return media.joined().isEmpty() ? ArrayStyle.REPEATED : ArrayStyle.COMMA;
    }

    /**
     * What the argument is called: the resource where it is made or changed, what is made below it, or the type where that
     * is shared between operations.
     */
    private String argument(TypeRef type) {
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
