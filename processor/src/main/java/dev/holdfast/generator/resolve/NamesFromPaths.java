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
 * <p>For the resource that the path ends in:
 *
 * <ul>
 *   <li>an item: GET {@code get}, POST and PATCH {@code update}, PUT {@code replace}, DELETE {@code delete};
 *   <li>a collection, that is a plural or a segment that some path continues with a parameter: GET {@code list}, POST
 *       {@code create};
 *   <li>a segment that only POST knows, or PUT without GET: a verb, as in {@code capture} or {@code merge};
 *   <li>anything else is a single thing: GET {@code get}, POST and PATCH {@code update}, PUT {@code replace}.
 * </ul>
 *
 * <p>Resources that the part is not about are named behind the verb: {@code customers().listSources}, {@code
 * accounting().listInvoices}. What the rules leave open gets no name here. All operations of the document are looked at, used or not, so that a change of use never renames one.
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

    /** The method of an operation in a part; nothing if the path gives none. */
    Optional<String> method(OperationOutline operation, String part) {
        PathShape shape = PathShape.of(operation);
        if (shape.levels().isEmpty()) {
            return Optional.empty();
        }
        PathShape.Level last = shape.last();
        List<PathShape.Level> below = shape.below(part);
        if (shape.isDotted()) {
            return Optional.of(NameWords.of(last.name()).camel());
        }
        if (last.hasItem()) {
            return verbOfItem(operation.method()).map(verb -> verb + nouns(below, true));
        }
        if (!below.isEmpty() && isReadingVerb(last, operation.method())) {
            return Optional.of(verb(below));
        }
        return isCollection(last) ? ofCollection(operation.method(), below) : ofThing(operation.method(), last, below);
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

    private static Optional<String> ofCollection(String method, List<PathShape.Level> below) {
        return switch (method) {
            case "GET" -> Optional.of("list" + nouns(below, false));
            case "POST" -> Optional.of("create" + nouns(below, true));
            default -> Optional.empty();
        };
    }

    private Optional<String> ofThing(String method, PathShape.Level last, List<PathShape.Level> below) {
        Set<String> known = methods.getOrDefault(last.key(), Set.of());
        boolean isPart = below.isEmpty();
        boolean isRead = known.contains("GET");
        boolean isVerb = !isPart && (known.equals(Set.of("POST")) || (method.equals("PUT") && !isRead));
        if (isVerb) {
            return Optional.of(verb(below));
        }
        if (method.equals("POST") && !isRead) {
            return isPart ? Optional.of("create") : Optional.empty();
        }
        return verbOfItem(method).map(verb -> verb + nouns(below, true));
    }

    /** The last segment as it is, as in {@code capture} or {@code expireSession}. */
    private static String verb(List<PathShape.Level> below) {
        int last = below.size() - 1;
        return NameWords.of(below.get(last).name()).camel() + nouns(below.subList(0, last), true);
    }

    private boolean isReadingVerb(PathShape.Level last, String method) {
        return method.equals("GET")
                && !collections.contains(last.key())
                && VERBS.contains(NameWords.of(last.name()).first());
    }

    private boolean isCollection(PathShape.Level last) {
        return collections.contains(last.key()) || NameWords.of(last.name()).isPlural();
    }

    /** The resources below the part, as in {@code Source}; the last one in the plural if there may be many. */
    private static String nouns(List<PathShape.Level> below, boolean isOne) {
        StringBuilder nouns = new StringBuilder();
        for (int index = 0; index < below.size(); index++) {
            NameWords name = NameWords.of(below.get(index).name());
            boolean isMany = !isOne && index == below.size() - 1;
            nouns.append((isMany ? name : name.singular()).pascal());
        }
        return nouns.toString();
    }
}
