package dev.holdfast.generator.emit.contract;

import static dev.holdfast.generator.emit.contract.AnnotationWriter.annotation;

import com.palantir.javapoet.AnnotationSpec;
import dev.holdfast.annotation.ArrayStyle;
import dev.holdfast.generator.plan.BodyPlan;
import dev.holdfast.generator.plan.ParameterPlan;

/** What stands on a parameter: where it is written. */
final class ParameterAnnotations {
    private ParameterAnnotations() {}

    static AnnotationSpec of(ParameterPlan parameter) {
        return switch (parameter.place()) {
            case PATH ->
                annotation("Path")
                        .text("value", parameter.wireName(), parameter.javaName())
                        .write();
            case QUERY ->
                annotation("Query")
                        .text("value", parameter.wireName(), parameter.javaName())
                        .constant("arrays", parameter.arrays(), ArrayStyle.REPEATED)
                        .write();
            case QUERIES ->
                annotation("Queries")
                        .constant("arrays", parameter.arrays(), ArrayStyle.REPEATED)
                        .write();
            case HEADER ->
                annotation("Header").text("value", parameter.wireName()).write();
        };
    }

    static AnnotationSpec of(BodyPlan body) {
        return switch (body.kind()) {
            case JSON -> annotation("Json").write();
            case FORM ->
                annotation("Form")
                        .constant("arrays", body.arrays(), ArrayStyle.INDEXED)
                        .write();
        };
    }
}
