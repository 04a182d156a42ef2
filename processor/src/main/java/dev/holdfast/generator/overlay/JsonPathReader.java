package dev.holdfast.generator.overlay;

import dev.holdfast.generator.overlay.PathSelector.Filter;
import dev.holdfast.generator.overlay.PathSelector.Index;
import dev.holdfast.generator.overlay.PathSelector.Name;
import dev.holdfast.generator.overlay.PathSelector.Slice;
import dev.holdfast.generator.overlay.PathSelector.Wildcard;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the segments of a query: RFC 9535 sections 2.1 to 2.5. */
final class JsonPathReader {
    private final PathText text;
    private final PathConditionReader conditions;

    JsonPathReader(String query) {
        this.text = new PathText(query);
        this.conditions = new PathConditionReader(text, this);
    }

    JsonPath query() {
        if (!text.takes("$")) {
            throw text.refused("a query begins with $");
        }
        JsonPath path = segments();
        if (!text.isAtEnd()) {
            throw text.refused("a segment begins with . or [");
        }
        return path;
    }

    /** The segments that follow, as far as there are some. */
    JsonPath segments() {
        List<PathSegment> segments = new ArrayList<>();
        for (PathSegment next = segment(); next != null; next = segment()) {
            segments.add(next);
        }
        return new JsonPath(segments);
    }

    private @Nullable PathSegment segment() {
        int start = text.position();
        text.skipSpace();
        if (text.takes("..")) {
            return new PathSegment(true, text.takes("[") ? bracketed() : List.of(shorthand()));
        }
        if (text.takes(".")) {
            return new PathSegment(false, List.of(shorthand()));
        }
        if (text.takes("[")) {
            return new PathSegment(false, bracketed());
        }
        text.returnTo(start);
        return null;
    }

    private PathSelector shorthand() {
        return text.takes("*") ? new Wildcard() : new Name(text.name());
    }

    private List<PathSelector> bracketed() {
        List<PathSelector> selectors = new ArrayList<>();
        do {
            text.skipSpace();
            selectors.add(selector());
            text.skipSpace();
        } while (text.takes(","));
        text.expect("]");
        return selectors;
    }

    private PathSelector selector() {
        if (text.takes("*")) {
            return new Wildcard();
        }
        if (text.takes("?")) {
            text.skipSpace();
            return new Filter(conditions.condition());
        }
        if (text.isAtQuote()) {
            return new Name(text.quoted());
        }
        return indexOrSlice();
    }

    private PathSelector indexOrSlice() {
        Integer start = text.integer();
        text.skipSpace();
        if (!text.takes(":")) {
            if (start == null) {
                throw text.refused("a selector is a name in quotes, *, an index, a slice or a filter");
            }
            return new Index(start);
        }
        text.skipSpace();
        Integer end = text.integer();
        text.skipSpace();
        Integer step = null;
        if (text.takes(":")) {
            text.skipSpace();
            step = text.integer();
        }
        return new Slice(start, end, step == null ? 1 : step);
    }
}
