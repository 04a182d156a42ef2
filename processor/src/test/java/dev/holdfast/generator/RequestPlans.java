package dev.holdfast.generator;

import static dev.holdfast.generator.SampleTypes.listOf;
import static dev.holdfast.generator.SampleTypes.mapOf;
import static dev.holdfast.generator.SampleTypes.named;
import static dev.holdfast.generator.SampleTypes.optional;
import static dev.holdfast.generator.SampleTypes.record;
import static dev.holdfast.generator.SampleTypes.required;

import dev.holdfast.annotation.ParameterStyle;
import dev.holdfast.generator.plan.BodyKind;
import dev.holdfast.generator.plan.BodyPlan;
import dev.holdfast.generator.plan.Encoding;
import dev.holdfast.generator.plan.Encodings;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.ParameterPlace;
import dev.holdfast.generator.plan.ParameterPlan;
import dev.holdfast.generator.plan.TypePlan;
import dev.holdfast.generator.plan.TypeRef;
import java.util.LinkedHashMap;
import java.util.Map;

/** Operations that put arguments into every place in every way, under names that try to be more than names. */
final class RequestPlans {
    private static final String HOSTILE_NAME = "\"); evil(); (\"\\u0022$L";

    private RequestPlans() {}

    /** Parameters. */
    static OperationPlan places() {
        SampleOperation operation = SampleOperation.get("full", "/walls/{a}/{b}/{c}")
                .argument(parameter(ParameterPlace.PATH, "a", ParameterStyle.MATRIX_EACH))
                .argument(parameter(ParameterPlace.PATH, "b", ParameterStyle.LABEL))
                .argument(parameter(ParameterPlace.PATH, "c", ParameterStyle.COMMA))
                .argument(parameter(ParameterPlace.HEADER, "X-D", ParameterStyle.PAIRS))
                .argument(parameter(ParameterPlace.COOKIE, "e", ParameterStyle.REPEATED))
                .argument(parameter(ParameterPlace.COOKIE, HOSTILE_NAME, ParameterStyle.JSON));
        for (ParameterStyle style : ParameterStyle.values()) {
            operation.argument(parameter(ParameterPlace.QUERY, "q-" + style, style));
        }
        return operation
                .argument(new ParameterPlan(
                        ParameterPlace.QUERY,
                        "url",
                        "url",
                        TypeRef.Scalar.URI,
                        true,
                        new Encodings(new Encoding(ParameterStyle.REPEATED, true, ""), Map.of()),
                        ""))
                .argument(new ParameterPlan(
                        ParameterPlace.QUERIES,
                        "params",
                        "params",
                        named("Left"),
                        false,
                        new Encodings(Encoding.in(ParameterStyle.DEEP), oddParts()),
                        ""))
                .build();
    }

    /** A body in parts. */
    static OperationPlan parts() {
        return put("Upload", "/upload")
                .at("files")
                .body(
                        BodyKind.MULTIPART,
                        "upload",
                        named("Upload"),
                        new Encodings(Encoding.in(ParameterStyle.REPEATED), oddParts()))
                .build();
    }

    /** A form. */
    static OperationPlan form() {
        return put("Form", "/form")
                .body(
                        BodyKind.FORM,
                        "form",
                        mapOf(TypeRef.Scalar.JSON),
                        new Encodings(Encoding.in(ParameterStyle.COMMA), oddParts()))
                .build();
    }

    /** Text. */
    static OperationPlan text() {
        return put("Text2", "/text")
                .argument(raw(BodyKind.TEXT, "text/x-markdown; a=\"b\"", TypeRef.Scalar.STRING))
                .build();
    }

    /** A file, or nothing. */
    static OperationPlan content() {
        return put("Content", "/content")
                .argument(raw(BodyKind.BINARY, "image/png", TypeRef.Scalar.CONTENT))
                .build();
    }

    /** What is sent in parts. */
    static TypePlan upload() {
        return record(
                "Upload",
                required("file", TypeRef.Scalar.CONTENT),
                optional("files", listOf(TypeRef.Scalar.CONTENT)),
                optional("left", named("Left")));
    }

    private static SampleOperation put(String id, String path) {
        Idempotency natural = SampleResilience.keyless(Idempotency.Kind.NATURAL, "it replaces the whole");
        return SampleOperation.of(id, "PUT", path, new SampleResilience().idempotency(natural));
    }

    private static BodyPlan raw(BodyKind kind, String mediaType, TypeRef type) {
        return new BodyPlan(kind, mediaType, "body", type, false, Encodings.all(kind.usualStyle()), "");
    }

    private static ParameterPlan parameter(ParameterPlace place, String wireName, ParameterStyle style) {
        String javaName = "p" + Integer.toHexString(wireName.hashCode());
        TypeRef type = listOf(style == ParameterStyle.JSON ? named("Left") : TypeRef.Scalar.STRING);
        return new ParameterPlan(place, wireName, javaName, type, true, Encodings.all(style), "");
    }

    private static Map<String, Encoding> oddParts() {
        Map<String, Encoding> parts = new LinkedHashMap<>();
        parts.put("joined", Encoding.in(ParameterStyle.PIPE));
        parts.put("reserved", new Encoding(ParameterStyle.REPEATED, true, ""));
        parts.put(HOSTILE_NAME, new Encoding(ParameterStyle.JSON, false, "application/x\"y"));
        return parts;
    }
}
