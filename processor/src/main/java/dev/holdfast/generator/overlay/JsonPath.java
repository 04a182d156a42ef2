package dev.holdfast.generator.overlay;

import dev.holdfast.generator.source.SourceValue;
import java.util.ArrayList;
import java.util.List;

/**
 * A query of a JSON tree: RFC 9535, all of it but for the names of functions that are not registered there.
 *
 * @param segments the steps from where the query begins
 */
record JsonPath(List<PathSegment> segments) {
    JsonPath {
        segments = List.copyOf(segments);
    }

    /**
     * Reads a query that begins with {@code $}.
     *
     * @throws IllegalArgumentException if it is none; the message says where and why
     */
    static JsonPath parse(String text) {
        return new JsonPathReader(text).query();
    }

    /** The values that the query names, in the order of the tree; a value that several steps lead to comes several times. */
    List<SourceValue> values(SourceValue start, SourceValue root) {
        List<SourceValue> values = List.of(start);
        for (PathSegment segment : segments) {
            List<SourceValue> next = new ArrayList<>();
            values.forEach(it -> segment.collect(it, root, next));
            values = next;
        }
        return values;
    }

    /** Whether it names at most one value: RFC 9535 section 2.3.5.1. */
    boolean isSingular() {
        return segments.stream().allMatch(PathSegment::isSingular);
    }
}
