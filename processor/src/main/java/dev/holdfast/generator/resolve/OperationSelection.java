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

/** Chooses the operations of a document that {@code use} names and {@code except} does not, in the order of the document. */
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
            if (use.except().stream().noneMatch(it -> matches(it, operation))) {
                entry(operation).ifPresent(place -> used.add(new UsedOperation(operation, place)));
            }
        }
        known("use", use.entries(), document);
        known("except", use.except(), document);
        repeated("use", use.entries());
        repeated("except", use.except());
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
                        .filter(it -> matches(it, operation))
                        .findFirst())
                .map(Stated::place);
    }

    private static boolean matches(Stated<String> entry, OperationFacts operation) {
        return new PathGlob(entry.value()).matches(operation.id());
    }

    private void known(String key, List<Stated<String>> entries, List<OperationFacts> document) {
        entries.stream()
                .filter(it -> document.stream().noneMatch(operation -> matches(it, operation)))
                .forEach(it -> unknown(key, it, document));
    }

    private void unknown(String key, Stated<String> entry, List<OperationFacts> document) {
        List<String> known = document.stream().map(OperationFacts::id).toList();
        boolean isExact = new PathGlob(entry.value()).isExact();
        String headline = isExact
                ? key + " names " + entry.value() + ", which the document lacks" + Nearest.hint(entry.value(), known)
                : key + " has " + entry.value() + ", which matches no operation of the document";
        var finding = Diagnostic.of(Rule.UNKNOWN_OPERATION, entry.place(), headline);
        Nearest.to(entry.value(), known).ifPresent(it -> finding.fix("`" + it + "`"));
        if (!isExact) {
            finding.fix("* stays within a / segment, ** crosses");
        }
        diagnostics.report(finding);
    }

    private void repeated(String key, List<Stated<String>> entries) {
        Set<String> seen = new HashSet<>();
        entries.stream()
                .filter(it -> !seen.add(it.value()))
                .forEach(it -> diagnostics.report(
                        Diagnostic.of(Rule.INVALID_VALUE, it.place(), key + " names " + it.value() + " twice")
                                .fix("remove one of them")));
    }
}
