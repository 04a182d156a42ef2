package dev.holdfast.generator.javac;

import com.google.auto.common.MoreTypes;
import dev.holdfast.annotation.ArrayStyle;
import dev.holdfast.annotation.Form;
import dev.holdfast.annotation.Header;
import dev.holdfast.annotation.Json;
import dev.holdfast.annotation.Path;
import dev.holdfast.annotation.Queries;
import dev.holdfast.annotation.Query;
import dev.holdfast.client.CallOptions;
import dev.holdfast.client.IdempotencyKey;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.ArgumentPlan;
import dev.holdfast.generator.plan.BodyKind;
import dev.holdfast.generator.plan.BodyPlan;
import dev.holdfast.generator.plan.ParameterPlace;
import dev.holdfast.generator.plan.ParameterPlan;
import dev.holdfast.generator.plan.TypeRef;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads an argument of a method: where it is written, or what it is for. */
final class ArgumentReader {
    private final Diagnostics diagnostics;

    ArgumentReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The argument; empty if it was reported. */
    Optional<ArgumentPlan> read(VariableElement argument) {
        String name = argument.getSimpleName().toString();
        if (MoreTypes.isTypeOf(CallOptions.class, argument.asType())) {
            return Optional.of(new ArgumentPlan.Options(name));
        }
        if (MoreTypes.isTypeOf(IdempotencyKey.class, argument.asType())) {
            return Optional.of(new ArgumentPlan.Key(name));
        }
        TypeRef type = TypeReader.read(argument.asType()).orElse(null);
        if (type == null) {
            report(
                    argument,
                    "argument " + name + ": " + simple(argument.asType()) + " cannot be written into a request",
                    "use a record, a list or a scalar");
            return Optional.empty();
        }
        Optional<ArgumentPlan> written = parameter(argument, name, type).or(() -> body(argument, name, type));
        if (written.isPresent() && !fits(written.get(), argument)) {
            report(
                    argument,
                    "argument " + name + ": " + simple(argument.asType()) + " cannot be written into "
                            + place(written.get()),
                    "use " + fitting(written.get()));
            return Optional.empty();
        }
        if (written.isEmpty()) {
            report(
                    argument,
                    "argument " + name + " has no place in the request",
                    "annotate it with `@Query` or `@Json`");
        }
        return written;
    }

    private Optional<ArgumentPlan> parameter(VariableElement argument, String name, TypeRef type) {
        return AnnotationView.find(argument, Path.class, diagnostics)
                .map(view -> parameter(argument, ParameterPlace.PATH, wire(view, name), type, ArrayStyle.REPEATED))
                .or(() -> AnnotationView.find(argument, Query.class, diagnostics)
                        .map(view -> parameter(argument, ParameterPlace.QUERY, wire(view, name), type, arrays(view))))
                .or(() -> AnnotationView.find(argument, Queries.class, diagnostics)
                        .map(view -> parameter(argument, ParameterPlace.QUERIES, name, type, arrays(view))))
                .or(() -> AnnotationView.find(argument, Header.class, diagnostics)
                        .map(view -> parameter(
                                argument, ParameterPlace.HEADER, view.text("value"), type, ArrayStyle.REPEATED)));
    }

    private static ArgumentPlan parameter(
            VariableElement argument, ParameterPlace place, String wireName, TypeRef type, ArrayStyle arrays) {
        String name = argument.getSimpleName().toString();
        boolean required = !TypeReader.isNullable(argument);
        return new ParameterPlan(place, wireName, name, type, required, arrays, "");
    }

    private Optional<ArgumentPlan> body(VariableElement argument, String name, TypeRef type) {
        boolean required = !TypeReader.isNullable(argument);
        return AnnotationView.find(argument, Json.class, diagnostics)
                .<ArgumentPlan>map(view -> new BodyPlan(BodyKind.JSON, name, type, required, ArrayStyle.REPEATED, ""))
                .or(() -> AnnotationView.find(argument, Form.class, diagnostics)
                        .map(view -> new BodyPlan(BodyKind.FORM, name, type, required, arrays(view), "")));
    }

    private static boolean fits(ArgumentPlan written, VariableElement argument) {
        if (written instanceof ParameterPlan parameter) {
            return PlaceTypes.fit(parameter.place(), parameter.type(), argument.asType());
        }
        return !(written instanceof BodyPlan body && body.kind() == BodyKind.FORM)
                || PlaceTypes.isObject(body.type(), argument.asType());
    }

    /** A type as a person writes it. */
    private static String simple(TypeMirror type) {
        return type.toString().replaceAll("\\b([a-z_]\\w*\\.)+", "");
    }

    private static String place(ArgumentPlan written) {
        if (!(written instanceof ParameterPlan parameter)) {
            return "a form";
        }
        return switch (parameter.place()) {
            case PATH -> "the path";
            case HEADER -> "a header";
            case QUERY -> "a query parameter";
            case QUERIES -> "query parameters";
        };
    }

    private static String fitting(ArgumentPlan written) {
        if (!(written instanceof ParameterPlan parameter)) {
            return "a record or a map";
        }
        return switch (parameter.place()) {
            case PATH, HEADER -> "text, a number, a date, an enum or a type with `@JsonValue`";
            case QUERY -> "text, a number, a date, an enum, a type with `@JsonValue`, or a list of them";
            case QUERIES -> "a record or a map";
        };
    }

    private static String wire(AnnotationView view, String name) {
        String said = view.text("value");
        return said.isEmpty() ? name : said;
    }

    private static ArrayStyle arrays(AnnotationView view) {
        return view.constant("arrays", ArrayStyle.class);
    }

    private void report(VariableElement argument, String headline, String fix) {
        diagnostics.report(Diagnostic.of(Rule.UNSUPPORTED_PARAMETER_TYPE, ElementPlace.of(argument), headline)
                .harm("What the caller gives would never reach the provider.")
                .fix(fix));
    }
}
