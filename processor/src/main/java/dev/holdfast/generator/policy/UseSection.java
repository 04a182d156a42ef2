package dev.holdfast.generator.policy;

import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which operations are generated.
 *
 * @param isAll whether all of the document are
 * @param entries ids and globs; empty if all are
 * @param except ids and globs of those that are not, from {@code except}
 * @param place where the section begins
 */
public record UseSection(boolean isAll, List<Stated<String>> entries, List<Stated<String>> except, TextPlace place) {
    /** Copies the lists. */
    public UseSection {
        entries = List.copyOf(entries);
        except = List.copyOf(except);
    }

    static UseSection of(SourceValue use, @Nullable SourceValue except) {
        return new UseSection(!(use instanceof SourceList), texts(use), texts(except), use.place());
    }

    private static List<Stated<String>> texts(@Nullable SourceValue value) {
        return value instanceof SourceList list
                ? list.items().stream()
                        .map(it -> new Stated<>(((SourceText) it).text(), it.place()))
                        .toList()
                : List.of();
    }
}
