package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.policy.PolicyLayers;
import dev.holdfast.generator.source.SourceMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The layers of one file: defaults, groups, operations. */
final class LayerFile {
    private static final Set<String> RESERVED = Set.of("provider", "operation", "defaults");

    private final EffectiveMap defaults;
    private final List<Group> groups;
    private final GroupOrder order;
    private final GroupConflicts conflicts;
    private final Map<String, EffectiveMap> operations;

    /**
     * Makes the layers.
     *
     * @param index the place of the file among those that extend each other, from 0 for the lowest
     */
    LayerFile(PolicyLayers file, int index, Diagnostics diagnostics) {
        this.defaults = new LayerTree(new Layer(Layer.Kind.DEFAULTS, "", index), diagnostics).of(file.defaults());
        this.groups = groups(file, index, diagnostics);
        this.order = new GroupOrder(groups, diagnostics);
        this.conflicts = new GroupConflicts(order, diagnostics);
        this.operations = new LinkedHashMap<>();
        file.operations()
                .entries()
                .forEach((id, entry) -> operations.put(
                        id, new LayerTree(new Layer(Layer.Kind.OPERATION, id, index), diagnostics).of((SourceMap)
                                        entry.value())));
    }

    List<Group> groups() {
        return groups;
    }

    /** What holds for an operation, over what holds for it below. */
    EffectiveMap over(EffectiveMap below, OperationFacts operation) {
        List<Group> own =
                order.sorted(groups.stream().filter(it -> it.has(operation)).toList());
        conflicts.check(operation, own);
        EffectiveMap result = LayerMerge.over(defaults, below);
        for (Group group : own) {
            result = LayerMerge.over(group.settings(), result);
        }
        return LayerMerge.over(operations.getOrDefault(operation.id(), EffectiveMap.empty()), result);
    }

    private static List<Group> groups(PolicyLayers file, int index, Diagnostics diagnostics) {
        List<Group> groups = new ArrayList<>();
        file.groups().entries().forEach((name, entry) -> {
            if (RESERVED.contains(name)) {
                diagnostics.report(Diagnostic.of(
                                Rule.INVALID_VALUE,
                                entry.keyPlace(),
                                "a group cannot be called " + name
                                        + ", the word for another sharer of breakers and limits")
                        .fix("give the group another name"));
            }
            groups.add(Group.of(name, entry, new LayerTree(new Layer(Layer.Kind.GROUP, name, index), diagnostics)));
        });
        return List.copyOf(groups);
    }
}
