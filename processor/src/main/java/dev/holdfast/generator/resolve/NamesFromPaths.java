package dev.holdfast.generator.resolve;

import dev.holdfast.generator.spec.OperationOutline;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Method names from the shape of paths, as a user would guess them.
 *
 * <p>The first static segment after versions names the part. Then, for the resource that the path ends in:
 *
 * <ul>
 *   <li>an item: GET {@code get}, POST and PATCH {@code update}, PUT {@code replace}, DELETE {@code delete};
 *   <li>a collection, that is a plural or a segment that some path continues with a parameter: GET {@code list}, POST
 *       {@code create};
 *   <li>a segment that only POST knows, or PUT without GET: a verb, as in {@code capture} or {@code merge};
 *   <li>anything else is a single thing: GET {@code get}, POST and PATCH {@code update}, PUT {@code replace}.
 * </ul>
 *
 * <p>Resources below the part are named behind the verb: {@code customers().listSources}. What the rules leave open gets
 * no name here. All operations of the document are looked at, used or not, so that a change of use never renames one.
 */
final class NamesFromPaths {
    private static final Set<String> VERBS = Set.of(
            ("search find list get login logout count export download check verify validate preview lookup query ping "
                            + "autocomplete estimate calculate compare fetch retrieve show read test")
                    .split(" ", -1));

    private final Set<String> collections = new HashSet<>();
    private final Map<String, Set<String>> methods = new HashMap<>();

    NamesFromPaths(Collection<OperationOutline> all) {
        for (OperationOutline operation : all) {
            PathShape shape = PathShape.of(operation);
            shape.levels().stream().filter(PathShape.Level::hasItem).forEach(it -> collections.add(it.key()));
            if (!shape.levels().isEmpty() && !shape.last().hasItem()) {
                methods.computeIfAbsent(shape.last().key(), key -> new HashSet<>())
                        .add(operation.method());
            }
        }
    }

    /** The part of an operation; nothing if its path has no static segment. */
    static Optional<String> part(OperationOutline operation) {
        PathShape shape = PathShape.of(operation);
        return shape.levels().isEmpty()
                ? Optional.empty()
                : Optional.of(shape.part().name());
    }

    /** The method of an operation; nothing if the path gives none. */
    Optional<String> method(OperationOutline operation) {
        PathShape shape = PathShape.of(operation);
        if (shape.levels().isEmpty()) {
            return Optional.empty();
        }
        if (shape.isDotted()) {
            return Optional.of(NameWords.of(shape.last().name()).camel());
        }
        if (shape.last().hasItem()) {
            return verbOfItem(operation.method()).map(verb -> verb + nouns(shape, true));
        }
        if (shape.levels().size() > 1 && isReadingVerb(shape, operation.method())) {
            return Optional.of(verb(shape));
        }
        return isCollection(shape) ? ofCollection(operation.method(), shape) : ofThing(operation.method(), shape);
    }

    private static Optional<String> verbOfItem(String method) {
        return switch (method) {
            case "GET" -> Optional.of("get");
            case "POST", "PATCH" -> Optional.of("update");
            case "PUT" -> Optional.of("replace");
            case "DELETE" -> Optional.of("delete");
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofCollection(String method, PathShape shape) {
        return switch (method) {
            case "GET" -> Optional.of("list" + nouns(shape, false));
            case "POST" -> Optional.of("create" + nouns(shape, true));
            default -> Optional.empty();
        };
    }

    private Optional<String> ofThing(String method, PathShape shape) {
        Set<String> known = methods.getOrDefault(shape.last().key(), Set.of());
        boolean isPart = shape.levels().size() == 1;
        boolean isRead = known.contains("GET");
        boolean isVerb = !isPart && (known.equals(Set.of("POST")) || (method.equals("PUT") && !isRead));
        if (isVerb) {
            return Optional.of(verb(shape));
        }
        if (method.equals("POST") && !isRead) {
            return isPart ? Optional.of("create") : Optional.empty();
        }
        return verbOfItem(method).map(verb -> verb + nouns(shape, true));
    }

    /** The last segment as it is, as in {@code capture} or {@code expireSession}. */
    private static String verb(PathShape shape) {
        return NameWords.of(shape.last().name()).camel() + nouns(shape.between());
    }

    private boolean isReadingVerb(PathShape shape, String method) {
        return method.equals("GET")
                && !collections.contains(shape.last().key())
                && VERBS.contains(NameWords.of(shape.last().name()).first());
    }

    private boolean isCollection(PathShape shape) {
        return collections.contains(shape.last().key())
                || NameWords.of(shape.last().name()).isPlural();
    }

    /** The resources below the part, as in {@code Source}. */
    private static String nouns(PathShape shape, boolean isOne) {
        if (shape.levels().size() == 1) {
            return "";
        }
        NameWords last = NameWords.of(shape.last().name());
        return nouns(shape.between()) + (isOne ? last.singular() : last).pascal();
    }

    private static String nouns(List<String> segments) {
        StringBuilder nouns = new StringBuilder();
        segments.forEach(it -> nouns.append(NameWords.of(it).singular().pascal()));
        return nouns.toString();
    }
}
