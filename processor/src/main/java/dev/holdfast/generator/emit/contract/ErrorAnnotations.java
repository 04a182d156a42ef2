package dev.holdfast.generator.emit.contract;

import com.palantir.javapoet.AnnotationSpec;
import dev.holdfast.generator.emit.RuntimeTypes;
import dev.holdfast.generator.emit.TypeNames;
import dev.holdfast.generator.plan.ErrorPlan;
import dev.holdfast.generator.plan.TypeRef;
import java.util.List;

/** What the bodies of failures hold, as annotations of a client or a method. */
final class ErrorAnnotations {
    private ErrorAnnotations() {}

    static List<AnnotationSpec> of(List<ErrorPlan> errors) {
        return errors.stream().map(ErrorAnnotations::of).toList();
    }

    private static AnnotationSpec of(ErrorPlan error) {
        AnnotationSpec.Builder annotation =
                AnnotationSpec.builder(RuntimeTypes.annotation("ErrorBody")).addMember("status", "$S", error.status());
        if (error.type() instanceof TypeRef.ListOf list) {
            return annotation
                    .addMember("type", "$T.class", TypeNames.of(list.element()))
                    .addMember("list", "true")
                    .build();
        }
        return annotation
                .addMember("type", "$T.class", TypeNames.of(error.type()))
                .build();
    }
}
