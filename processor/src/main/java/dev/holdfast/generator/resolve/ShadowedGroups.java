package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticBuilder;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import java.util.List;

/** {@link Rule#SHADOWED_GROUP}. */
final class ShadowedGroups {
    private static final String UNITED = "never";

    private final int file;
    private final Diagnostics diagnostics;

    /** Looks at the groups of one file, by its place among those that extend each other. */
    ShadowedGroups(int file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    void check(List<Group> groups, List<ResolvedOperation> resolved) {
        for (Group group : groups) {
            List<ResolvedOperation> own =
                    resolved.stream().filter(it -> group.has(it.used().facts())).toList();
            if (!own.isEmpty() && !group.settings().values().isEmpty() && !isHeard(group, own)) {
                report(group, own);
            }
        }
    }

    private boolean isHeard(Group group, List<ResolvedOperation> own) {
        Layer layer = new Layer(Layer.Kind.GROUP, group.name(), file);
        // lists of never are united, so that none of them is shadowed
        EffectiveMap retry = group.settings().map("retry");
        return (retry != null && retry.entries().containsKey(UNITED))
                || own.stream()
                        .flatMap(it -> it.settings().values().stream())
                        .anyMatch(it -> it.layer().equals(layer));
    }

    private void report(Group group, List<ResolvedOperation> own) {
        DiagnosticBuilder finding = Diagnostic.of(
                        Rule.SHADOWED_GROUP,
                        group.place(),
                        "every value of group " + group.name() + " is overridden by a higher layer")
                .harm("Whoever changes a number there changes nothing.")
                .fix("remove the group, or what stands over it");
        own.forEach(it -> finding.subject(it.used().facts().id()));
        own.get(0).settings().values().stream()
                .filter(it -> it.shadowed().stream().anyMatch(below -> isOf(group, below)))
                .findFirst()
                .ifPresent(it -> finding.detail(
                        "overridden in",
                        it.value().place(),
                        it.text(),
                        "(" + it.layer().words() + ")"));
        diagnostics.report(finding);
    }

    private boolean isOf(Group group, EffectiveValue value) {
        return value.layer().equals(new Layer(Layer.Kind.GROUP, group.name(), file));
    }
}
