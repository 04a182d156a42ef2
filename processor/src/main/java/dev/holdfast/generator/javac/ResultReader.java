package dev.holdfast.generator.javac;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.holdfast.annotation.Accept;
import dev.holdfast.annotation.Json;
import dev.holdfast.annotation.PageStyle;
import dev.holdfast.annotation.Paged;
import dev.holdfast.annotation.Streamed;
import dev.holdfast.annotation.SuccessBodies;
import dev.holdfast.annotation.SuccessBody;
import dev.holdfast.client.Response;
import dev.holdfast.client.Served;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.AnswerPlan;
import dev.holdfast.generator.plan.EventsPlan;
import dev.holdfast.generator.plan.PagingPlan;
import dev.holdfast.generator.plan.ResultKind;
import dev.holdfast.generator.plan.ResultPlan;
import dev.holdfast.generator.plan.ResultWrapping;
import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.text.StatusPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads what a method returns, and how the answer is asked for and read. */
final class ResultReader {
    private final ExecutableElement method;
    private final Diagnostics diagnostics;

    ResultReader(ExecutableElement method, Diagnostics diagnostics) {
        this.method = method;
        this.diagnostics = diagnostics;
    }

    /** The result; empty if the method returns what no answer can be read as, which was reported. */
    Optional<ResultPlan> read() {
        TypeMirror type = method.getReturnType();
        ResultWrapping wrapping = wrapping(type);
        boolean isWrapped = wrapping != ResultWrapping.NONE;
        TypeMirror body =
                isWrapped ? MoreTypes.asDeclared(type).getTypeArguments().get(0) : type;
        Optional<TypeRef> read = TypeReader.read(body);
        if (read.isEmpty()) {
            report(
                    body + " cannot be read from a response",
                    "return a record, a list, a map, String, byte[], Download, EventStream or void");
        }
        return read.map(it -> plan(it, isNullable(body, isWrapped)).wrapped(wrapping))
                .filter(this::isPossible);
    }

    private static ResultWrapping wrapping(TypeMirror type) {
        if (!MoreTypes.isType(type)) {
            return ResultWrapping.NONE;
        }
        if (MoreTypes.isTypeOf(Response.class, type)) {
            return ResultWrapping.RESPONSE;
        }
        return MoreTypes.isTypeOf(Served.class, type) ? ResultWrapping.SERVED : ResultWrapping.NONE;
    }

    private ResultPlan plan(TypeRef type, boolean isNullable) {
        List<AnswerPlan> answers = answers();
        boolean saysJson = method.getAnnotation(Json.class) != null;
        ResultKind kind = saysJson ? ResultKind.JSON : ResultKind.of(type);
        return new ResultPlan(answers.isEmpty() ? kind : ResultKind.ANSWERS, type, false, "")
                .orNull(isNullable)
                .accepting(AnnotationView.find(method, Accept.class, diagnostics)
                        .map(it -> it.text("value"))
                        .orElse(""))
                .streamed(AnnotationView.find(method, Streamed.class, diagnostics)
                        .map(it -> new EventsPlan(it.text("when"), it.text("end")))
                        .orElse(EventsPlan.PLAIN))
                .answering(answers)
                .paged(AnnotationView.find(method, Paged.class, diagnostics)
                        .map(ResultReader::paging)
                        .orElse(null));
    }

    private static PagingPlan paging(AnnotationView view) {
        PageStyle style = view.constant("style", PageStyle.class);
        int first = view.number("first");
        return new PagingPlan(
                style,
                view.text("parameter"),
                view.text("size"),
                first < 0 ? PagingPlan.usualFirst(style) : first,
                new PagingPlan.Places(
                        view.text("next"),
                        view.text("items"),
                        view.text("more"),
                        view.text("total"),
                        view.text("last")),
                view.number("most"),
                null);
    }

    /** A raw stream of events says nothing of its events, and a stream has status and headers itself. */
    private boolean isPossible(ResultPlan result) {
        boolean isRaw = result.kind() == ResultKind.EVENTS
                && ((TypeRef.Named) result.type()).arguments().isEmpty();
        if (isRaw) {
            report("EventStream has no type argument", "write what an event holds, as in EventStream<Event>");
        }
        if (result.isStreamed() && result.isResponse()) {
            report("a stream in a Response has nothing to keep", "return it alone: it has the headers");
        }
        return !isRaw && !(result.isStreamed() && result.isResponse());
    }

    private boolean isNullable(TypeMirror body, boolean isWrapped) {
        return isWrapped ? TypeReader.saysNullable(body) : TypeReader.returnsNullable(method);
    }

    private List<AnswerPlan> answers() {
        List<AnnotationView> views = new ArrayList<>();
        AnnotationView.find(method, SuccessBody.class, diagnostics).ifPresent(views::add);
        AnnotationView.find(method, SuccessBodies.class, diagnostics)
                .ifPresent(all -> views.addAll(all.nested("value")));
        return views.stream().flatMap(it -> answer(it).stream()).toList();
    }

    private Optional<AnswerPlan> answer(AnnotationView view) {
        StatusPattern status = view.parsed("status", StatusPattern::parse);
        TypeElement variant = MoreElements.asType(MoreTypes.asElement(view.type("type")));
        List<? extends RecordComponentElement> parts = variant.getRecordComponents();
        Optional<TypeRef> type = parts.isEmpty()
                ? Optional.of(TypeRef.Scalar.VOID)
                : TypeReader.read(parts.get(0).asType());
        if (parts.size() > 1 || type.isEmpty()) {
            report(variant + " of @SuccessBody is no record with one part", "write a record with one part, or none");
            return Optional.empty();
        }
        ResultKind kind = view.isTrue("json") ? ResultKind.JSON : ResultKind.of(type.get());
        return Optional.ofNullable(status)
                .map(it -> new AnswerPlan(it.toString(), TypeReader.nameOf(variant), kind, type.get()));
    }

    private void report(String fact, String fix) {
        diagnostics.report(Diagnostic.of(Rule.INVALID_CLIENT, ElementPlace.of(method), fact)
                .harm("There would be nothing to return.")
                .fix(fix));
    }
}
