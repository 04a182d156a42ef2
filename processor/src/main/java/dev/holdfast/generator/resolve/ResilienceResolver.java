package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.policy.PolicyFile;
import dev.holdfast.generator.policy.PolicyLayers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides for each used operation which rules its calls keep: lays {@code defaults}, {@code groups} and {@code operations}
 * of each file over those of the files that it extends.
 *
 * <p>The result does not depend on the order of keys in a file. Not safe for use by several threads.
 */
public final class ResilienceResolver {
    private final PolicyFile policy;
    private final Diagnostics diagnostics;
    private final List<LayerFile> files = new ArrayList<>();

    /** Makes a resolver of a policy that reports what does not fit together. */
    public ResilienceResolver(PolicyFile policy, Diagnostics diagnostics) {
        this.policy = policy;
        this.diagnostics = diagnostics;
        for (PolicyLayers layers : policy.layers()) {
            files.add(new LayerFile(layers, files.size(), diagnostics));
        }
    }

    /**
     * Resolves the used operations of a document.
     *
     * @param document all operations of the document, in its order
     * @return the used ones with their rules, in the order of the document
     */
    public List<ResolvedOperation> resolve(List<OperationFacts> document) {
        List<UsedOperation> used = new OperationSelection(policy.use(), diagnostics).of(document);
        checkSelectors(document, used);
        Set<String> groups = files.stream()
                .flatMap(it -> it.groups().stream())
                .map(Group::name)
                .collect(Collectors.toSet());
        EffectiveReader reader = new EffectiveReader(policy.keys(), groups, diagnostics);
        SharedRules shared = new SharedRules(diagnostics);
        List<ResolvedOperation> resolved = new ArrayList<>();
        for (UsedOperation operation : used) {
            EffectiveMap settings = settings(operation.facts());
            resolved.add(new ResolvedOperation(
                    operation, reader.read(operation, settings), settings, groups(operation.facts())));
        }
        resolved.forEach(shared::check);
        checkShadowed(resolved);
        return resolved;
    }

    private Set<String> groups(OperationFacts operation) {
        return files.stream()
                .flatMap(it -> it.groups().stream())
                .filter(it -> it.has(operation))
                .map(Group::name)
                .collect(Collectors.toSet());
    }

    private void checkShadowed(List<ResolvedOperation> resolved) {
        if (diagnostics.all().stream().anyMatch(it -> it.rule() == Rule.GROUPS_DISAGREE)) {
            return; // which of them is over the other is to be said first
        }
        for (int index = 0; index < files.size(); index++) {
            if (!policy.layers().get(index).isBase()) {
                new ShadowedGroups(index, diagnostics).check(files.get(index).groups(), resolved);
            }
        }
    }

    private EffectiveMap settings(OperationFacts operation) {
        EffectiveMap settings = EffectiveMap.empty();
        for (LayerFile file : files) {
            settings = file.over(settings, operation);
        }
        return settings;
    }

    /** Only of the policy itself: a base serves policies that use other operations. */
    private void checkSelectors(List<OperationFacts> document, List<UsedOperation> used) {
        List<OperationFacts> facts = used.stream().map(UsedOperation::facts).toList();
        SelectorCheck check = new SelectorCheck(document, facts, diagnostics);
        for (int index = 0; index < files.size(); index++) {
            PolicyLayers layers = policy.layers().get(index);
            if (!layers.isBase()) {
                check.groups(files.get(index).groups());
                check.operations(layers);
            }
        }
    }
}
