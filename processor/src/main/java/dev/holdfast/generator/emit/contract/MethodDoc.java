package dev.holdfast.generator.emit.contract;

import dev.holdfast.generator.emit.JavadocText;
import dev.holdfast.generator.explain.PlanSentence;
import dev.holdfast.generator.plan.ArgumentPlan;
import dev.holdfast.generator.plan.BodyKind;
import dev.holdfast.generator.plan.BodyPlan;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.ParameterPlan;
import dev.holdfast.generator.plan.ProviderPlan;
import dev.holdfast.generator.plan.ResultPlan;
import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.text.Durations;
import org.jspecify.annotations.Nullable;

/** The Javadoc of a method: what it does, what it sends, and what a call of it may cost. */
final class MethodDoc {
    private final ProviderPlan provider;
    private final boolean isAsync;

    MethodDoc(ProviderPlan provider, boolean isAsync) {
        this.provider = provider;
        this.isAsync = isAsync;
    }

    /** The comment of the method with all arguments. */
    String whole(OperationPlan operation) {
        String resilience = String.join(
                " ",
                PlanSentence.timing(operation),
                PlanSentence.repeats(operation),
                PlanSentence.overrides(operation),
                PlanSentence.fallback(operation));
        JavadocText text = JavadocText.of(operation.doc(), otherwise(operation))
                .markup("<b>Request:</b> " + JavadocText.code(operation.method() + " " + operation.path())
                        + server(operation) + encoding(operation.body()) + ".")
                .markup("<b>Resilience:</b> " + JavadocText.sentence(resilience.strip()));
        operation.arguments().forEach(it -> text.param(it.javaName(), meaning(it, operation)));
        return ending(operation, text).text();
    }

    /** The comment of the overload without options. */
    String brief(OperationPlan operation) {
        String summary = operation.doc().summary();
        JavadocText text = new JavadocText().plain(summary.isBlank() ? otherwise(operation) : summary);
        operation.arguments().stream()
                .filter(it -> !(it instanceof ArgumentPlan.Options))
                .forEach(it -> text.param(it.javaName(), meaning(it, operation)));
        return ending(operation, text).text();
    }

    String meaning(ArgumentPlan argument, OperationPlan operation) {
        if (argument instanceof ParameterPlan parameter) {
            return described(parameter.doc(), parameter.wireName(), parameter.required());
        }
        if (argument instanceof BodyPlan body) {
            return described(body.doc(), "the request body", body.required());
        }
        return argument instanceof ArgumentPlan.Key ? key(operation) : "what is different for this call";
    }

    private static String described(String doc, String otherwise, boolean required) {
        String text = doc.isBlank() ? otherwise : doc;
        return required ? text : text + (text.endsWith(".") ? " Null leaves it out." : "; null leaves it out");
    }

    private static String key(OperationPlan operation) {
        return operation.resilience().idempotency() instanceof Idempotency.Keyed keyed
                ? "names what is to be done once; the provider remembers it for "
                        + Durations.print(keyed.rules().retention())
                : "names what is to be done once";
    }

    private JavadocText ending(OperationPlan operation, JavadocText text) {
        if (isAsync) {
            String result = operation.result().type() == TypeRef.Scalar.VOID ? "null" : returned(operation.result());
            text.returns("a future: " + result + (result.endsWith(".") ? " It" : "; it") + " fails with "
                    + provider.exception().simpleName() + " " + failing());
        } else {
            waiting(operation, text);
        }
        return operation.deprecated() ? text.deprecated("the provider says that it goes away") : text;
    }

    private void waiting(OperationPlan operation, JavadocText text) {
        if (operation.result().type() != TypeRef.Scalar.VOID
                || operation.result().isResponse()) {
            text.returns(returned(operation.result()));
        }
        text.throwing(provider.exception().simpleName(), failing());
    }

    private String failing() {
        return "if " + provider.title() + " refuses, or the call runs out of attempts or time";
    }

    private static String returned(ResultPlan result) {
        String text = result.doc().isBlank() ? "the answer" : result.doc();
        if (result.isStreamed()) {
            return text + (text.endsWith(".") ? " To be closed." : "; to be closed");
        }
        return result.isNullable()
                ? text + (text.endsWith(".") ? " Null" : "; null") + " if there is no content"
                : text;
    }

    private static String otherwise(OperationPlan operation) {
        return "Calls " + operation.id() + ".";
    }

    private static String encoding(@Nullable BodyPlan body) {
        if (body == null || body.mediaType().equals(BodyKind.JSON.usualMediaType())) {
            return "";
        }
        return body.kind() == BodyKind.FORM ? ", form-encoded" : ", as " + JavadocText.code(body.mediaType());
    }

    private static String server(OperationPlan operation) {
        return operation.server().isEmpty() ? "" : ", at " + operation.server();
    }
}
