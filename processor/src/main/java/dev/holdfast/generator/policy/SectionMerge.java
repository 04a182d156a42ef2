package dev.holdfast.generator.policy;

import dev.holdfast.generator.source.SourceMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Merges a section of an extended file with that of the file that extends it: maps by key, all else is replaced. */
final class SectionMerge {
    /** Maps that name one of several ways: two ways side by side would be none. */
    private static final Set<String> WHOLE = Set.of("source", "scheme");

    private SectionMerge() {}

    static SourceMap of(SourceMap lower, SourceMap upper) {
        Map<String, SourceMap.Entry> merged = new LinkedHashMap<>(lower.entries());
        upper.entries().forEach((key, entry) -> merged.merge(key, entry, (old, own) -> merged(key, old, own)));
        return new SourceMap(merged, upper.place());
    }

    private static SourceMap.Entry merged(String key, SourceMap.Entry lower, SourceMap.Entry upper) {
        boolean isMergeable =
                !WHOLE.contains(key) && lower.value() instanceof SourceMap && upper.value() instanceof SourceMap;
        return isMergeable
                ? new SourceMap.Entry(upper.keyPlace(), of((SourceMap) lower.value(), (SourceMap) upper.value()))
                : upper;
    }
}
