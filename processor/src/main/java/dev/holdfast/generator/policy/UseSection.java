package dev.holdfast.generator.policy;

import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import java.util.List;

/**
 * Which operations are generated.
 *
 * @param isAll whether all of the document are
 * @param entries ids and globs; empty if all are
 * @param place where the section begins
 */
public record UseSection(boolean isAll, List<Stated<String>> entries, TextPlace place) {
    /** Copies the list. */
    public UseSection {
        entries = List.copyOf(entries);
    }

    static UseSection of(SourceValue value) {
        if (value instanceof SourceList list) {
            List<Stated<String>> entries = list.items().stream()
                    .map(it -> new Stated<>(((SourceText) it).text(), it.place()))
                    .toList();
            return new UseSection(false, entries, value.place());
        }
        return new UseSection(true, List.of(), value.place());
    }
}
