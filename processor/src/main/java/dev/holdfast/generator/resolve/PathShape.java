package dev.holdfast.generator.resolve;

import dev.holdfast.generator.spec.OperationOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A path as a chain of resources: {@code /v1/customers/{id}/sources} is customers with an item, then sources.
 *
 * @param levels the chain, without leading versions and parameters; empty if the path has no static segment
 * @param isDotted whether the path was one segment of the form {@code chat.postMessage}
 */
record PathShape(List<Level> levels, boolean isDotted) {
    private static final Pattern PREFIX =
            Pattern.compile("(?i)v[0-9]+([._-]?[0-9a-z]+)*|api|rest|[0-9]{4}-[0-9]{2}(-[0-9]{2})?");
    private static final Pattern EXTENSION = Pattern.compile("\\.(json|xml|yaml|csv)$");

    PathShape {
        levels = List.copyOf(levels);
    }

    static PathShape of(OperationOutline operation) {
        return of(operation.path());
    }

    static PathShape of(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : EXTENSION.matcher(path).replaceFirst("").split("[/:]", -1)) {
            boolean isPrefix = segments.isEmpty()
                    && (isParameter(segment) || PREFIX.matcher(segment).matches());
            if (!segment.isEmpty() && !isPrefix) {
                segments.add(segment);
            }
        }
        if (segments.size() == 1 && segments.get(0).contains(".")) {
            int dot = segments.get(0).lastIndexOf('.');
            String part = segments.get(0).substring(0, dot);
            String method = segments.get(0).substring(dot + 1);
            return new PathShape(List.of(new Level(part, part, false), new Level(method, path, false)), true);
        }
        return new PathShape(levels(segments), false);
    }

    private static List<Level> levels(List<String> segments) {
        List<Level> levels = new ArrayList<>();
        StringBuilder prefix = new StringBuilder();
        for (String segment : segments) {
            if (isParameter(segment)) {
                Level last = levels.remove(levels.size() - 1);
                levels.add(new Level(last.name(), last.key(), true));
                prefix.append("/{}");
            } else {
                prefix.append('/').append(segment);
                levels.add(new Level(segment, prefix.toString(), false));
            }
        }
        return levels;
    }

    private static boolean isParameter(String segment) {
        return segment.contains("{");
    }

    /** The first resource, which names the part of the client. */
    Level part() {
        return levels.get(0);
    }

    /** The resource that the path ends in. */
    Level last() {
        return levels.get(levels.size() - 1);
    }

    /** What a part of that name leaves to be said: all resources, without the first one if the part is about that. */
    List<Level> below(String part) {
        return sameResource(part().name(), part) ? levels.subList(1, levels.size()) : levels;
    }

    private static boolean sameResource(String one, String other) {
        return NameWords.of(one).singular().equals(NameWords.of(other).singular());
    }

    /**
     * A resource of the chain.
     *
     * @param name its segment
     * @param key the chain up to it, the same for the resource and its item
     * @param hasItem whether a parameter follows
     */
    record Level(String name, String key, boolean hasItem) {}
}
