package dev.holdfast.generator.emit.contract;

import static dev.holdfast.generator.emit.contract.AnnotationWriter.annotation;

import com.palantir.javapoet.AnnotationSpec;
import dev.holdfast.generator.emit.RuntimeTypes;
import dev.holdfast.generator.emit.TypeNames;
import dev.holdfast.generator.plan.AnswerPlan;
import dev.holdfast.generator.plan.EventsPlan;
import dev.holdfast.generator.plan.PagingPlan;
import dev.holdfast.generator.plan.ResultKind;
import dev.holdfast.generator.plan.ResultPlan;
import java.util.ArrayList;
import java.util.List;

/** How the answer is asked for and read, as far as the type that a method returns does not say it. */
final class ResultAnnotations {
    private ResultAnnotations() {}

    static List<AnnotationSpec> of(ResultPlan result) {
        List<AnnotationSpec> annotations = new ArrayList<>();
        if (ResultKind.isJsonOnlyBecauseSaid(result)) {
            annotations.add(annotation("Json").write());
        }
        if (!result.accept().isEmpty()) {
            annotations.add(annotation("Accept").text("value", result.accept()).write());
        }
        if (!result.events().equals(EventsPlan.PLAIN)) {
            annotations.add(annotation("Streamed")
                    .text("when", result.events().when(), "")
                    .text("end", result.events().end(), "")
                    .write());
        }
        result.answers().forEach(it -> annotations.add(answer(it)));
        if (result.paging() != null) {
            annotations.add(paged(result.paging()));
        }
        return annotations;
    }

    private static AnnotationSpec paged(PagingPlan paging) {
        PagingPlan.Places places = paging.places();
        return annotation("Paged")
                .constant("style", paging.style())
                .text("parameter", paging.parameter(), "")
                .text("size", paging.size(), "")
                .number("first", paging.first(), PagingPlan.usualFirst(paging.style()))
                .text("next", places.next(), "")
                .text("items", places.items(), "")
                .text("more", places.more(), "")
                .text("total", places.total(), "")
                .text("last", places.last(), "")
                .number("most", paging.most())
                .write();
    }

    private static AnnotationSpec answer(AnswerPlan answer) {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(RuntimeTypes.annotation("SuccessBody"))
                .addMember("status", "$S", answer.status())
                .addMember("type", "$T.class", TypeNames.of(answer.variant()));
        if (answer.kind() != ResultKind.of(answer.type())) {
            annotation.addMember("json", "true");
        }
        return annotation.build();
    }
}
