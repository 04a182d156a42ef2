package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Nearest;
import dev.holdfast.generator.diagnostic.Place;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.policy.Stated;
import dev.holdfast.generator.policy.UseSection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses the operations of a document that {@code use} names, in the order of the document. */
public final class OperationSelection {
    private final UseSection use;
    private final Diagnostics diagnostics;

    /** Makes a selection that reports names which the document lacks. */
    public OperationSelection(UseSection use, Diagnostics diagnostics) {
        this.use = use;
        this.diagnostics = diagnostics;
    }

    /** The operations that are used, each with its entry under {@code use}. */
    public List<UsedOperation> of(List<OperationFacts> document) {
        List<UsedOperation> used = new ArrayList<>();
        for (OperationFacts operation : document) {
            entry(operation).ifPresent(place -> used.add(new UsedOperation(operation, place)));
        }
        use.entries().stream()
                .filter(it ->
                        document.stream().noneMatch(operation -> new PathGlob(it.value()).matches(operation.id())))
                .forEach(it -> unknown(it, document));
        repeated();
        return used;
    }

    /** An exact entry before a glob: it is the one that somebody wrote for this operation. */
    private Optional<Place> entry(OperationFacts operation) {
        if (use.isAll()) {
            return Optional.of(use.place());
        }
        Optional<Stated<String>> exact = use.entries().stream()
                .filter(it -> it.value().equals(operation.id()))
                .findFirst();
        return exact.or(() -> use.entries().stream()
                        .filter(it -> new PathGlob(it.value()).matches(operation.id()))
                        .findFirst())
                .map(Stated::place);
    }

    private void unknown(Stated<String> entry, List<OperationFacts> document) {
        List<String> known = document.stream().map(OperationFacts::id).toList();
        boolean isExact = new PathGlob(entry.value()).isExact();
        String headline = isExact
                ? "use names " + entry.value() + ", which the document lacks" + Nearest.hint(entry.value(), known)
                : "use has " + entry.value() + ", which matches no operation of the document";
        var finding = Diagnostic.of(Rule.UNKNOWN_OPERATION, entry.place(), headline);
        Nearest.to(entry.value(), known).ifPresent(it -> finding.fix("`" + it + "`"));
        if (!isExact) {
            finding.fix("* stays within a / segment, ** crosses");
        }
        diagnostics.report(finding);
    }

    private void repeated() {
        Set<String> seen = new HashSet<>();
        use.entries().stream()
                .filter(it -> !seen.add(it.value()))
                .forEach(it -> diagnostics.report(
                        Diagnostic.of(Rule.INVALID_VALUE, it.place(), "use names " + it.value() + " twice")
                                .fix("remove one of them")));
    }
}
