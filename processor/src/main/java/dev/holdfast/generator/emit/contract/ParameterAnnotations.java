package dev.holdfast.generator.emit.contract;

import static dev.holdfast.generator.emit.contract.AnnotationWriter.annotation;

import com.palantir.javapoet.AnnotationSpec;
import dev.holdfast.annotation.ParameterStyle;
import dev.holdfast.generator.plan.BodyKind;
import dev.holdfast.generator.plan.BodyPlan;
import dev.holdfast.generator.plan.Encoding;
import dev.holdfast.generator.plan.Encodings;
import dev.holdfast.generator.plan.ParameterPlan;
import java.util.List;

/** What stands on an argument: where and how it is written. */
final class ParameterAnnotations {
    private ParameterAnnotations() {}

    static AnnotationSpec of(ParameterPlan parameter) {
        AnnotationWriter writer = switch (parameter.place()) {
            case PATH -> named("Path", parameter);
            case QUERY -> named("Query", parameter);
            case COOKIE -> named("Cookie", parameter);
            case HEADER -> annotation("Header").text("value", parameter.wireName());
            case QUERIES -> annotation("Queries");
        };
        Encoding usual = parameter.encodings().usual();
        return writer.constant("style", usual.style(), parameter.place().usualStyle())
                .truth("reserved", usual.reserved())
                .annotations("parts", parts(parameter.encodings()))
                .write();
    }

    static AnnotationSpec of(BodyPlan body) {
        BodyKind kind = body.kind();
        return switch (kind) {
            case JSON ->
                annotation("Json")
                        .text("value", body.mediaType(), kind.usualMediaType())
                        .write();
            case FORM ->
                annotation("Form")
                        .constant("style", body.encodings().usual().style(), kind.usualStyle())
                        .annotations("parts", parts(body.encodings()))
                        .write();
            case MULTIPART ->
                annotation("Multipart")
                        .text("value", body.mediaType(), kind.usualMediaType())
                        .annotations("parts", parts(body.encodings()))
                        .write();
            case TEXT, BINARY ->
                annotation("RawBody").text("value", body.mediaType()).write();
        };
    }

    private static AnnotationWriter named(String name, ParameterPlan parameter) {
        return annotation(name).text("value", parameter.wireName(), parameter.javaName());
    }

    private static List<AnnotationSpec> parts(Encodings encodings) {
        return encodings.parts().entrySet().stream()
                .map(it -> part(it.getKey(), it.getValue()))
                .toList();
    }

    private static AnnotationSpec part(String name, Encoding encoding) {
        return annotation("PartEncoding")
                .text("name", name)
                .constant("style", encoding.style(), ParameterStyle.REPEATED)
                .truth("reserved", encoding.reserved())
                .text("type", encoding.mediaType(), "")
                .write();
    }
}
