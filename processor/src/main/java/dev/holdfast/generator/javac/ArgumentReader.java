package dev.holdfast.generator.javac;

import com.google.auto.common.MoreTypes;
import dev.holdfast.annotation.Cookie;
import dev.holdfast.annotation.Form;
import dev.holdfast.annotation.Header;
import dev.holdfast.annotation.Json;
import dev.holdfast.annotation.Multipart;
import dev.holdfast.annotation.Path;
import dev.holdfast.annotation.Queries;
import dev.holdfast.annotation.Query;
import dev.holdfast.annotation.RawBody;
import dev.holdfast.client.CallOptions;
import dev.holdfast.client.IdempotencyKey;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.ArgumentPlan;
import dev.holdfast.generator.plan.BodyKind;
import dev.holdfast.generator.plan.BodyPlan;
import dev.holdfast.generator.plan.Encodings;
import dev.holdfast.generator.plan.ParameterPlace;
import dev.holdfast.generator.plan.ParameterPlan;
import dev.holdfast.generator.plan.TypeRef;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads an argument of a method: where it is written, or what it is for. */
final class ArgumentReader {
    private static final Map<Class<? extends Annotation>, ParameterPlace> PLACES = Map.of(
            Path.class, ParameterPlace.PATH,
            Query.class, ParameterPlace.QUERY,
            Queries.class, ParameterPlace.QUERIES,
            Header.class, ParameterPlace.HEADER,
            Cookie.class, ParameterPlace.COOKIE);
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
        boolean required = !TypeReader.isNullable(argument);
        for (Map.Entry<Class<? extends Annotation>, ParameterPlace> place : PLACES.entrySet()) {
            Optional<AnnotationView> view = AnnotationView.find(argument, place.getKey(), diagnostics);
            if (view.isPresent()) {
                boolean isMany = place.getValue() == ParameterPlace.QUERIES;
                String wireName = isMany ? name : wire(view.get(), name);
                Encodings encodings = EncodingReader.parameter(view.get(), place.getValue());
                return Optional.of(new ParameterPlan(place.getValue(), wireName, name, type, required, encodings, ""));
            }
        }
        return Optional.empty();
    }

    private Optional<ArgumentPlan> body(VariableElement argument, String name, TypeRef type) {
        boolean required = !TypeReader.isNullable(argument);
        return Stream.of(Json.class, Form.class, Multipart.class, RawBody.class)
                .flatMap(it -> AnnotationView.find(argument, it, diagnostics).stream()
                        .map(view -> body(kind(it, type), view, name, type, required)))
                .findFirst();
    }

    private static ArgumentPlan body(BodyKind kind, AnnotationView view, String name, TypeRef type, boolean required) {
        String mediaType = kind == BodyKind.FORM ? kind.usualMediaType() : view.text("value");
        return new BodyPlan(kind, mediaType, name, type, required, EncodingReader.body(view, kind), "");
    }

    private static BodyKind kind(Class<? extends Annotation> annotation, TypeRef type) {
        if (annotation == RawBody.class) {
            return type == TypeRef.Scalar.STRING ? BodyKind.TEXT : BodyKind.BINARY;
        }
        if (annotation == Json.class) {
            return BodyKind.JSON;
        }
        return annotation == Form.class ? BodyKind.FORM : BodyKind.MULTIPART;
    }

    private static boolean fits(ArgumentPlan written, VariableElement argument) {
        return written instanceof ParameterPlan parameter
                ? PlaceTypes.fit(parameter.place(), parameter.type(), argument.asType())
                : PlaceTypes.fit(((BodyPlan) written).kind(), ((BodyPlan) written).type(), argument.asType());
    }

    /** A type as a person writes it. */
    private static String simple(TypeMirror type) {
        return type.toString().replaceAll("\\b([a-z_]\\w*\\.)+", "");
    }

    private static String place(ArgumentPlan written) {
        if (written instanceof BodyPlan body) {
            return switch (body.kind()) {
                case JSON -> "JSON";
                case FORM -> "a form";
                case MULTIPART -> "a multipart body";
                case TEXT, BINARY -> "a raw body";
            };
        }
        return switch (((ParameterPlan) written).place()) {
            case PATH -> "the path";
            case HEADER -> "a header";
            case COOKIE -> "a cookie";
            case QUERY -> "a query parameter";
            case QUERIES -> "query parameters";
        };
    }

    private static String fitting(ArgumentPlan written) {
        if (written instanceof BodyPlan body) {
            return switch (body.kind()) {
                case JSON -> "anything but `BinaryContent`, which belongs into `@RawBody` or `@Multipart`";
                case FORM, MULTIPART -> "a record or a map";
                case TEXT, BINARY -> "`BinaryContent` or `String`";
            };
        }
        return ((ParameterPlan) written).place() == ParameterPlace.QUERIES
                ? "a record or a map"
                : "text, a number, a date, an enum, a record, or a list or map of them";
    }

    private static String wire(AnnotationView view, String name) {
        String said = view.text("value");
        return said.isEmpty() ? name : said;
    }

    private void report(VariableElement argument, String headline, String fix) {
        diagnostics.report(Diagnostic.of(Rule.UNSUPPORTED_PARAMETER_TYPE, ElementPlace.of(argument), headline)
                .harm("What the caller gives would never reach the provider.")
                .fix(fix));
    }
}
