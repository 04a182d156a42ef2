package dev.holdfast.generator.javac;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.OperationPlan;
import javax.lang.model.element.ExecutableElement;

/** {@link Rule#INVALID_CLIENT}, for fallbacks: a method has one exactly where it returns a {@code Served}. */
final class ServedForm {
    private final ExecutableElement method;
    private final Diagnostics diagnostics;

    ServedForm(ExecutableElement method, Diagnostics diagnostics) {
        this.method = method;
        this.diagnostics = diagnostics;
    }

    void check(OperationPlan operation) {
        boolean hasFallback = operation.resilience().fallback() != null;
        if (hasFallback && !operation.result().isServed()) {
            report(
                    "has a fallback and does not return a Served",
                    "A caller could not tell an old answer from a new one.",
                    "return `Served<...>`");
        } else if (!hasFallback && operation.result().isServed()) {
            report(
                    "returns a Served and has no fallback",
                    "There would be nothing to serve.",
                    "`@Fallback(cached = \"10m\")`, or return what is in it");
        }
    }

    private void report(String fact, String harm, String fix) {
        diagnostics.report(Diagnostic.of(
                        Rule.INVALID_CLIENT, ElementPlace.of(method), "method " + method.getSimpleName() + " " + fact)
                .harm(harm)
                .fix(fix));
    }
}
