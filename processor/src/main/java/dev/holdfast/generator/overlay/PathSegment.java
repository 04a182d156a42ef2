package dev.holdfast.generator.overlay;

import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceValue;
import java.util.List;

/**
 * A step of a query: RFC 9535 section 2.5.
 *
 * @param isDescendant whether it looks at all values below, not only at those that are direct
 * @param selectors what it takes
 */
record PathSegment(boolean isDescendant, List<PathSelector> selectors) {
    PathSegment {
        selectors = List.copyOf(selectors);
    }

    void collect(SourceValue value, SourceValue root, List<SourceValue> found) {
        selectors.forEach(it -> it.collect(value, root, found));
        if (isDescendant) {
            children(value).forEach(it -> collect(it, root, found));
        }
    }

    boolean isSingular() {
        return !isDescendant && selectors.size() == 1 && selectors.get(0).isSingular();
    }

    /** The values directly below. */
    static List<SourceValue> children(SourceValue value) {
        if (value instanceof SourceMap map) {
            return map.entries().values().stream().map(SourceMap.Entry::value).toList();
        }
        return value instanceof SourceList list ? list.items() : List.of();
    }
}
