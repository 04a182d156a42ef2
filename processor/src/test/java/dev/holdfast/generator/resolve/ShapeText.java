package dev.holdfast.generator.resolve;

import dev.holdfast.annotation.Credential;
import dev.holdfast.generator.plan.ArgumentPlan;
import dev.holdfast.generator.plan.AuthPlan;
import dev.holdfast.generator.plan.BodyPlan;
import dev.holdfast.generator.plan.JavaName;
import dev.holdfast.generator.plan.ParameterPlan;
import dev.holdfast.generator.plan.TypePlan;
import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.generator.spec.Documents;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The shape of a client in short lines, for tests to compare. */
final class ShapeText {
    private static final WrittenByClient WRITTEN = new WrittenByClient(
            "Idempotency-Key",
            new AuthPlan(Credential.API_KEY_HEADER, "x-api-key", "secret", "env:SECRET"),
            Set.of("api_token"));

    private final ClientShape shape;

    private ShapeText(ClientShape shape) {
        this.shape = shape;
    }

    /** Resolves some operations of a document, or all. */
    static ShapeText of(Documents documents, String clientName, String... used) {
        return new ShapeText(ClientShapeResolver.resolve(
                used.length == 0 ? documents.readAll() : documents.read(used),
                new JavaName("com.acme", clientName),
                new ShapeChoices(Map.of(), WRITTEN, Map.of(), Map.of()),
                documents.diagnostics()));
    }

    ClientShape shape() {
        return shape;
    }

    /** As in {@code RefundsClient: Refund refunds().create(form RefundCreate? refund)}. */
    List<String> methods() {
        return shape.interfaces().stream()
                .flatMap(part -> part.operations().stream()
                        .map(it -> type(it.result().type()) + " " + part.accessor() + "()." + it.methodName() + "("
                                + it.arguments().stream()
                                        .map(ShapeText::argument)
                                        .collect(Collectors.joining(", "))
                                + ")"))
                .toList();
    }

    /** As in {@code one(String id)}. */
    String type(String simpleName) {
        TypePlan type = plan(simpleName);
        if (type instanceof TypePlan.RecordType record) {
            String rest = record.additional() == null ? "" : ", *: " + type(record.additional());
            return record.parts().stream().map(ShapeText::part).collect(Collectors.joining(", ")) + rest;
        }
        if (type instanceof TypePlan.EnumType known) {
            return known.constants().stream().map(TypePlan.Constant::javaName).collect(Collectors.joining(" | "));
        }
        return ((TypePlan.UnionType) type)
                .variants().stream().map(ShapeText::variant).collect(Collectors.joining(" | "));
    }

    List<String> typeNames() {
        return shape.types().stream().map(it -> it.name().simpleName()).toList();
    }

    TypePlan plan(String simpleName) {
        return shape.types().stream()
                .filter(it -> it.name().simpleName().equals(simpleName))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no type " + simpleName + " in " + typeNames()));
    }

    private static String argument(ArgumentPlan argument) {
        if (argument instanceof BodyPlan body) {
            return body.kind().name().toLowerCase(Locale.ROOT) + " " + type(body.type())
                    + (body.required() ? " " : "? ") + body.javaName();
        }
        ParameterPlan parameter = (ParameterPlan) argument;
        return parameter.place().name().toLowerCase(Locale.ROOT) + " " + type(parameter.type())
                + (parameter.required() ? "" : "?") + " " + parameter.javaName();
    }

    private static String part(TypePlan.Part part) {
        String mark = switch (part.presence()) {
            case REQUIRED -> "";
            case REQUIRED_NULLABLE -> "~";
            case OPTIONAL -> "?";
            case OPTIONAL_NULLABLE -> "?~";
            case OPTIONAL_CLEARED -> "?''";
        };
        return part.javaName() + mark + ": " + type(part.type());
    }

    private static String variant(TypePlan.Variant variant) {
        String tag = variant.tag() == null ? "" : " " + variant.tag() + "=" + String.join(",", variant.tagValues());
        String required = variant.required().isEmpty() ? "" : " having " + String.join(",", variant.required());
        return variant.javaName() + "(" + type(variant.type()) + ")" + tag + required;
    }

    static String type(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            return "[" + type(list.element()) + "]";
        }
        if (type instanceof TypeRef.MapOf map) {
            return "{" + type(map.value()) + "}";
        }
        return type instanceof TypeRef.Named named ? named.name().simpleName() : type.toString();
    }
}
