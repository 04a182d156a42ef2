package dev.holdfast.generator.javac;

import dev.holdfast.annotation.Delete;
import dev.holdfast.annotation.Get;
import dev.holdfast.annotation.Head;
import dev.holdfast.annotation.OnServer;
import dev.holdfast.annotation.Options;
import dev.holdfast.annotation.Patch;
import dev.holdfast.annotation.Post;
import dev.holdfast.annotation.Put;
import dev.holdfast.annotation.Trace;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.ArgumentPlan;
import dev.holdfast.generator.plan.DocText;
import dev.holdfast.generator.plan.OperationOrigin;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.ResultPlan;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/** Reads a method that calls an operation. */
final class MethodReader {
    private static final List<Class<? extends Annotation>> REQUESTS = List.of(
            Get.class, Head.class, Options.class, Post.class, Put.class, Patch.class, Delete.class, Trace.class);
    private final Diagnostics diagnostics;

    MethodReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The annotation that makes a method call an operation. */
    static Optional<Class<? extends Annotation>> requestOf(ExecutableElement method) {
        return REQUESTS.stream().filter(it -> method.getAnnotation(it) != null).findFirst();
    }

    /** The operation; empty if something about the method was reported. */
    Optional<OperationPlan> read(
            ExecutableElement method, Class<? extends Annotation> request, ResilienceReader rules) {
        AnnotationView view = AnnotationView.find(method, request, diagnostics).orElseThrow();
        if (REQUESTS.stream().filter(it -> method.getAnnotation(it) != null).count() > 1) {
            diagnostics.report(Diagnostic.of(
                            Rule.INVALID_CLIENT,
                            ElementPlace.of(method),
                            "method " + method.getSimpleName() + " has more than one request")
                    .harm("Only one of them could be sent.")
                    .fix("write a method for each"));
        }
        String httpMethod = request.getSimpleName().toUpperCase(Locale.ROOT);
        String name = method.getSimpleName().toString();
        ArgumentReader reader = new ArgumentReader(diagnostics);
        List<Optional<ArgumentPlan>> arguments =
                method.getParameters().stream().map(reader::read).toList();
        Optional<ResultPlan> result = new ResultReader(method, diagnostics).read();
        if (result.isEmpty() || arguments.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        OperationPlan operation = new OperationPlan(
                view.text("id").isEmpty() ? name : view.text("id"),
                httpMethod,
                view.text("value"),
                AnnotationView.find(method, OnServer.class, diagnostics)
                        .map(it -> it.text("value"))
                        .orElse(""),
                name,
                DocText.none(),
                method.getAnnotation(Deprecated.class) != null,
                arguments.stream().map(Optional::get).toList(),
                result.get(),
                new ErrorBodyReader(method, diagnostics).read(),
                rules.read(httpMethod),
                rules.waived(),
                new OperationOrigin(null, ElementPlace.of(method)));
        new MethodForm(method, diagnostics).check(operation);
        new PagedForm(method, diagnostics).check(operation);
        new ServedForm(method, diagnostics).check(operation);
        return Optional.of(operation);
    }
}
