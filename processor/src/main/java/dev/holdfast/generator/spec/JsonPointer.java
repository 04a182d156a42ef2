package dev.holdfast.generator.spec;

import dev.holdfast.generator.source.SourceList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A path into a tree, RFC 6901. */
record JsonPointer(List<String> steps) {
    JsonPointer {
        steps = List.copyOf(steps);
    }

    /** Reads a pointer that is empty or begins with a slash. */
    static JsonPointer parse(String text) {
        List<String> steps = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String step : text.substring(1).split("/", -1)) {
                steps.add(step.replace("~1", "/").replace("~0", "~"));
            }
        }
        return new JsonPointer(steps);
    }

    static JsonPointer of(String... steps) {
        return new JsonPointer(List.of(steps));
    }

    /** The value that the pointer leads to, with the place of its key. */
    Optional<SourceCursor> in(SourceCursor root) {
        SourceCursor at = root;
        for (String step : steps) {
            at = at.value() instanceof SourceList && step.matches("0|[1-9][0-9]{0,8}")
                    ? at.item(Integer.parseInt(step))
                    : at.child(step);
        }
        return at.value() == null ? Optional.empty() : Optional.of(at);
    }

    /** The last step; empty for the whole tree. */
    String last() {
        return steps.isEmpty() ? "" : steps.get(steps.size() - 1);
    }

    /** The name below two given steps; empty if the pointer is not of that form. */
    Optional<String> below(List<String> parents) {
        return steps.size() == parents.size() + 1
                        && steps.subList(0, parents.size()).equals(parents)
                ? Optional.of(last())
                : Optional.empty();
    }
}
