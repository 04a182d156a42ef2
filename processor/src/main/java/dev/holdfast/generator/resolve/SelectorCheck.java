package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Nearest;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.generator.policy.PolicyLayers;
import dev.holdfast.generator.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@link Rule#SELECTOR_MATCHES_NOTHING}, and {@link Rule#UNKNOWN_OPERATION} under {@code operations}. */
final class SelectorCheck {
    private final List<OperationFacts> document;
    private final List<OperationFacts> used;
    private final Diagnostics diagnostics;

    SelectorCheck(List<OperationFacts> document, List<OperationFacts> used, Diagnostics diagnostics) {
        this.document = document;
        this.used = used;
        this.diagnostics = diagnostics;
    }

    void groups(List<Group> groups) {
        for (Group group : groups) {
            for (Selector selector : group.selectors()) {
                if (used.stream().noneMatch(selector::matches)) {
                    nothing(group, selector);
                } else {
                    selector.texts("operationId").stream()
                            .filter(it -> used.stream().noneMatch(op -> new PathGlob(it.text()).matches(op.id())))
                            .forEach(it -> report(group, it.place(), it.text(), unknown(it.text())));
                }
            }
        }
    }

    void operations(PolicyLayers file) {
        file.operations().entries().forEach((id, entry) -> {
            if (used.stream().noneMatch(it -> it.id().equals(id))) {
                diagnostics.report(Diagnostic.of(
                        Rule.UNKNOWN_OPERATION, entry.keyPlace(), "operations names " + id + ", " + unknown(id)));
            }
        });
    }

    private void nothing(Group group, Selector selector) {
        List<SourceText> ids = selector.texts("operationId");
        String why = ids.isEmpty()
                ? "which matches no used operation" + nearest(selector)
                : unknown(ids.get(0).text());
        TextPlace place = ids.isEmpty() ? selector.place() : ids.get(0).place();
        report(group, place, ids.isEmpty() ? "a selector" : ids.get(0).text(), why);
    }

    private String unknown(String id) {
        if (document.stream().anyMatch(it -> it.id().equals(id))) {
            return "which is not under use";
        }
        List<String> known = used.stream().map(OperationFacts::id).toList();
        return "which matches no used operation" + Nearest.hint(id, known);
    }

    private String nearest(Selector selector) {
        List<String> tags =
                used.stream().flatMap(it -> it.tags().stream()).distinct().toList();
        List<String> paths = used.stream().map(OperationFacts::path).distinct().toList();
        Stream<Optional<String>> hints = Stream.concat(
                selector.texts("tag").stream().map(it -> Nearest.to(it.text(), tags)),
                selector.texts("path").stream().map(it -> Nearest.to(it.text(), paths)));
        return hints.flatMap(Optional::stream)
                .findFirst()
                .map(it -> ", did you mean " + it + "?")
                .orElse("");
    }

    private void report(Group group, TextPlace place, String what, String why) {
        diagnostics.report(Diagnostic.of(
                Rule.SELECTOR_MATCHES_NOTHING, place, "group " + group.name() + " selects " + what + ", " + why));
    }
}
