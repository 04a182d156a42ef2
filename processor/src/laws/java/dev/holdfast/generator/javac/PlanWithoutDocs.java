package dev.holdfast.generator.javac;

import dev.holdfast.generator.plan.ArgumentPlan;
import dev.holdfast.generator.plan.BodyPlan;
import dev.holdfast.generator.plan.DocText;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.PagingPlan;
import dev.holdfast.generator.plan.ParameterPlan;
import dev.holdfast.generator.plan.ResultPlan;

/** An operation as annotations carry it: without descriptions, and without methods that the contract implements itself. */
final class PlanWithoutDocs {
    private PlanWithoutDocs() {}

    static OperationPlan of(OperationPlan plan) {
        ResultPlan result = plan.result();
        PagingPlan paging = result.paging();
        return new OperationPlan(
                plan.id(),
                plan.method(),
                plan.path(),
                plan.server(),
                plan.methodName(),
                DocText.none(),
                plan.deprecated(),
                plan.arguments().stream().map(PlanWithoutDocs::of).toList(),
                result.described("").paged(paging == null ? null : paging.withoutWalk()),
                plan.errors(),
                plan.resilience(),
                plan.waived(),
                plan.origin());
    }

    private static ArgumentPlan of(ArgumentPlan argument) {
        if (argument instanceof ParameterPlan it) {
            return new ParameterPlan(
                    it.place(), it.wireName(), it.javaName(), it.type(), it.required(), it.encodings(), "");
        }
        if (argument instanceof BodyPlan it) {
            return new BodyPlan(it.kind(), it.mediaType(), it.javaName(), it.type(), it.required(), it.encodings(), "");
        }
        return argument;
    }
}
