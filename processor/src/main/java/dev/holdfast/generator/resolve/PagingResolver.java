package dev.holdfast.generator.resolve;

import dev.holdfast.annotation.PageStyle;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.PagingPlan;
import dev.holdfast.generator.plan.TypePlan;
import dev.holdfast.generator.spec.ApiOperation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Gives operations whose answer is one page of a list a second method that goes through all pages: {@code listAll} beside
 * {@code list}. What is said of one operation must fit it; what is said of several holds where it fits.
 */
final class PagingResolver {
    private final PagePath path;
    private final Map<String, ResolvedOperation> settings;
    private final PagingUnused unused;
    private final Diagnostics diagnostics;

    PagingResolver(
            List<TypePlan> types,
            Map<String, ResolvedOperation> settings,
            PagingUnused unused,
            Diagnostics diagnostics) {
        this.path = new PagePath(types);
        this.settings = settings;
        this.unused = unused;
        this.diagnostics = diagnostics;
    }

    /** The operations of one interface, those with pages among them. */
    List<OperationPlan> withPages(List<OperationPlan> operations, Map<String, ApiOperation> documented) {
        Map<String, OperationPlan> taken = new HashMap<>();
        operations.forEach(it -> taken.put(it.methodName().toLowerCase(Locale.ROOT), it));
        List<OperationPlan> paged = new ArrayList<>();
        for (OperationPlan operation : operations) {
            ApiOperation api = documented.get(operation.id());
            Optional<PagingPlan> pages = api == null ? Optional.empty() : pages(operation, api);
            paged.add(pages.filter(it -> isFree(it, operation, taken))
                    .map(it -> operation.returning(operation.result().paged(it)))
                    .orElse(operation));
        }
        return paged;
    }

    private Optional<PagingPlan> pages(OperationPlan operation, ApiOperation api) {
        ResolvedOperation resolved = settings.get(operation.id());
        return resolved == null
                ? Optional.empty()
                : PagingChoice.of(operation.id(), resolved.settings(), diagnostics)
                        .flatMap(it -> pages(operation, api, it));
    }

    private Optional<PagingPlan> pages(OperationPlan operation, ApiOperation api, PagingChoice choice) {
        try {
            if (choice.style() == PageStyle.LINK && !choice.isMeant() && !declaresLinks(api)) {
                throw new PagingMisfit(
                        PagingWords.STYLE,
                        choice.said(),
                        "declares no header Link",
                        List.of("say it under `operations`"));
            }
            PagingPlan plan = new PagingFit(path, operation, choice).plan();
            unused.fitted(choice);
            return Optional.of(plan);
        } catch (PagingMisfit misfit) {
            if (choice.isMeant()) {
                report(operation, api, misfit);
            } else {
                unused.missed(choice, operation, misfit);
            }
            return Optional.empty();
        }
    }

    private static boolean declaresLinks(ApiOperation api) {
        return OperationResult.successes(api).stream()
                .anyMatch(it -> it.headers().keySet().stream().anyMatch("link"::equalsIgnoreCase));
    }

    private boolean isFree(PagingPlan pages, OperationPlan operation, Map<String, OperationPlan> taken) {
        String name = pages.walk() == null ? "" : pages.walk().methodName();
        OperationPlan other = taken.get(name.toLowerCase(Locale.ROOT));
        if (other == null) {
            return true;
        }
        diagnostics.report(Diagnostic.of(
                        Rule.NAME_COLLISION,
                        operation.origin().spec() == null
                                ? operation.origin().entry()
                                : operation.origin().spec(),
                        "all pages of " + operation.id() + " and " + other.id() + " would both be " + name)
                .subject(operation.id())
                .fix("names: { " + operation.id() + ": anotherName }")
                .fix("operations: { " + operation.id() + ": { pagination: none } }"));
        return false;
    }

    private void report(OperationPlan operation, ApiOperation api, PagingMisfit misfit) {
        var finding = Diagnostic.of(
                        Rule.INVALID_VALUE, misfit.said().value().place(), operation.id() + " " + misfit.fact())
                .harm("There would be no way to the next page.")
                .detail("operation", api.place(), operation.method() + " " + operation.path())
                .subject(operation.id());
        misfit.fixes().forEach(finding::fix);
        diagnostics.report(finding);
    }
}
