package dev.holdfast.generator.javac;

import dev.holdfast.annotation.PageStyle;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Nearest;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.ArgumentPlan;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.PagingPlan;
import dev.holdfast.generator.plan.ParameterPlace;
import dev.holdfast.generator.plan.ParameterPlan;
import dev.holdfast.generator.plan.ResultKind;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/** {@link Rule#INVALID_CLIENT}, for pages: the next one must be found, and each must be a call that may be made again. */
final class PagedForm {
    private static final String HARM = "There would be no way to the next page.";

    private final ExecutableElement method;
    private final Diagnostics diagnostics;

    PagedForm(ExecutableElement method, Diagnostics diagnostics) {
        this.method = method;
        this.diagnostics = diagnostics;
    }

    void check(OperationPlan operation) {
        PagingPlan paging = operation.result().paging();
        if (paging == null) {
            return;
        }
        if (operation.isMutating()) {
            report("has pages and changes something", "Each page would do it again.", "take `@Paged` away");
        }
        if (operation.result().kind() != ResultKind.JSON) {
            report("has pages and does not return JSON", HARM, "return a record or a list");
        }
        if (operation.arguments().stream().noneMatch(ArgumentPlan.Options.class::isInstance)) {
            report("has pages and no options", HARM, "add an argument `CallOptions options`");
        }
        if (paging.most() < 1) {
            report("has at most " + paging.most() + " pages", HARM, "`most = 1000`");
        }
        isSaid(
                "parameter",
                paging.parameter(),
                paging.style() == PageStyle.LINK || paging.style() == PageStyle.NEXT_URL);
        isSaid(
                "next",
                paging.places().next(),
                paging.style() != PageStyle.CURSOR && paging.style() != PageStyle.NEXT_URL);
        isThere(paging.parameter(), operation.parameters());
        isThere(paging.size(), operation.parameters());
    }

    private void isSaid(String member, String value, boolean isNeedless) {
        if (value.isEmpty() && !isNeedless) {
            report("has pages without " + member, HARM, "`" + member + " = \"...\"`");
        }
    }

    /** Which parameters a record holds is its own matter. */
    private void isThere(String name, List<ParameterPlan> parameters) {
        List<String> queries = parameters.stream()
                .filter(it -> it.place() == ParameterPlace.QUERY)
                .map(ParameterPlan::wireName)
                .toList();
        boolean isOpen = parameters.stream().anyMatch(it -> it.place() == ParameterPlace.QUERIES);
        if (!name.isEmpty() && !name.startsWith("/") && !isOpen && !queries.contains(name)) {
            report(
                    "is asked for its pages by " + name + ", which its query does not have"
                            + Nearest.hint(name, queries),
                    HARM,
                    "add an argument `@Query(\"" + name + "\")`");
        }
    }

    private void report(String fact, String harm, String fix) {
        diagnostics.report(Diagnostic.of(
                        Rule.INVALID_CLIENT, ElementPlace.of(method), "method " + method.getSimpleName() + " " + fact)
                .harm(harm)
                .fix(fix));
    }
}
