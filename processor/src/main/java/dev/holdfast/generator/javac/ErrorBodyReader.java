package dev.holdfast.generator.javac;

import dev.holdfast.annotation.ErrorBodies;
import dev.holdfast.annotation.ErrorBody;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.ErrorPlan;
import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.text.StatusPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;

/** Reads what the bodies of failures hold, from a client or a method. */
final class ErrorBodyReader {
    private final Element element;
    private final Diagnostics diagnostics;

    ErrorBodyReader(Element element, Diagnostics diagnostics) {
        this.element = element;
        this.diagnostics = diagnostics;
    }

    List<ErrorPlan> read() {
        List<ErrorPlan> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (AnnotationView view : views()) {
            String status = view.parsed("status", ErrorBodyReader::status);
            Optional<TypeRef> type = TypeReader.read(view.type("type")).filter(it -> it != TypeRef.Scalar.VOID);
            if (type.isEmpty()) {
                report(view, "type", "type of @ErrorBody cannot be read from JSON", "name a record or JsonNode");
            } else if (status != null && !seen.add(status)) {
                report(view, "status", "status " + status + " has two @ErrorBody", "keep one of them");
            } else if (status != null) {
                errors.add(new ErrorPlan(status, view.isTrue("list") ? new TypeRef.ListOf(type.get()) : type.get()));
            }
        }
        return errors;
    }

    private List<AnnotationView> views() {
        List<AnnotationView> views = new ArrayList<>();
        AnnotationView.find(element, ErrorBody.class, diagnostics).ifPresent(views::add);
        AnnotationView.find(element, ErrorBodies.class, diagnostics)
                .ifPresent(all -> views.addAll(all.nested("value")));
        return views;
    }

    private static String status(String text) {
        return text.equals(ErrorPlan.ALL) ? text : StatusPattern.parse(text).toString();
    }

    private void report(AnnotationView view, String member, String fact, String fix) {
        diagnostics.report(
                Diagnostic.of(Rule.INVALID_CLIENT, view.origin(member).place(), fact)
                        .harm("The body of a failure could not be read.")
                        .fix(fix));
    }
}
