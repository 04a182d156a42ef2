package dev.holdfast.generator.emit.impl;

import dev.holdfast.generator.emit.TypeNames;
import dev.holdfast.generator.plan.ErrorPlan;
import dev.holdfast.generator.plan.TypeRef;
import java.util.List;

/** What the bodies of failures hold, as calls on a constant. */
final class ErrorCalls {
    private ErrorCalls() {}

    static void add(List<ErrorPlan> errors, Chain chain) {
        for (ErrorPlan error : errors) {
            if (error.type() instanceof TypeRef.ListOf list) {
                chain.then(".errorBodyList($S, $T.class)", error.status(), TypeNames.of(list.element()));
            } else {
                chain.then(".errorBody($S, $T.class)", error.status(), TypeNames.of(error.type()));
            }
        }
    }
}
