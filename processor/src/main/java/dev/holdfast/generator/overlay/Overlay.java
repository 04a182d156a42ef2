package dev.holdfast.generator.overlay;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Changes of a document, applied in order: OpenAPI Overlay 1.0. A change that changes nothing is worth a warning, since the
 * document may have moved on. Values keep their places, so that later findings point into the overlay where it is at fault.
 */
public final class Overlay {
    private final List<Action> actions;

    Overlay(List<Action> actions) {
        this.actions = List.copyOf(actions);
    }

    /**
     * Applies all changes.
     *
     * @param document the document
     * @param diagnostics takes the targets that match nothing, or cannot be read
     * @return the changed document
     */
    public SourceValue applyTo(SourceValue document, Diagnostics diagnostics) {
        SourceValue changed = document;
        for (Action action : actions) {
            changed = applied(action, changed, diagnostics);
        }
        return changed;
    }

    private static SourceValue applied(Action action, SourceValue document, Diagnostics diagnostics) {
        try {
            Set<SourceValue> targets = targets(action.target().text(), document);
            if (targets.isEmpty()) {
                report(action.target(), "matches nothing in the document", Severity.WARNING, diagnostics);
            } else if (!action.isRemoval() && targets.stream().anyMatch(SourceText.class::isInstance)) {
                report(action.target(), "names a scalar: update the map that holds it", Severity.ERROR, diagnostics);
            } else if (action.isRemoval() && targets.contains(document)) {
                report(action.target(), "would remove the whole document", Severity.ERROR, diagnostics);
            } else {
                return new Rewriting(action, targets).of(document);
            }
        } catch (IllegalArgumentException broken) {
            report(action.target(), "is no JSONPath: " + broken.getMessage(), Severity.ERROR, diagnostics);
        }
        return document;
    }

    /** The values that a path names, told by identity. */
    private static Set<SourceValue> targets(String path, SourceValue document) {
        Set<SourceValue> targets = Collections.newSetFromMap(new IdentityHashMap<>());
        targets.addAll(JsonPath.parse(path).values(document, document));
        return targets;
    }

    private static void report(SourceText target, String fact, Severity severity, Diagnostics diagnostics) {
        diagnostics.report(Diagnostic.of(Rule.INVALID_VALUE, target.place(), "target " + target.text() + " " + fact)
                .severity(severity));
    }
}
