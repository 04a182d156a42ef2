package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.spec.OperationOutline;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Gives each operation a part of the client and a method in it. In this order:
 *
 * <ol>
 *   <li>the policy's {@code names}: a method, or part and method as in {@code pets.find};
 *   <li>an operationId with a slash or a dot: {@code repos/list-commits} is {@code repos().listCommits};
 *   <li>the path's shape, see {@link NamesFromPaths}: {@code GET /pet/{petId}} is {@code pet().get};
 *   <li>the operationId, where the path gives nothing or gives two operations the same: {@code PUT /pet} is {@code
 *       pet().updatePet}. The part is the first tag, else the first static segment of the path after versions, else {@code
 *       calls}.
 * </ol>
 *
 * <p>A client with one part still has the part: a second one may come. Names depend on the document and the policy's
 * names, not on which operations are in use.
 */
final class NamesOfOperations {
    private final List<OperationOutline> all;
    private final Map<String, String> chosen;
    private final NamesFromPaths paths;

    NamesOfOperations(List<OperationOutline> all, Map<String, String> chosen) {
        this.all = all;
        this.chosen = chosen;
        this.paths = new NamesFromPaths(all);
    }

    /**
     * Names the operations in use.
     *
     * @param diagnostics takes the collisions
     * @return the names by operation id
     */
    Map<String, MethodName> names(List<OperationOutline> used, Diagnostics diagnostics) {
        Map<String, MethodName> wanted = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (OperationOutline operation : all) {
            MethodName name = wanted(operation);
            wanted.putIfAbsent(operation.id(), name);
            counts.merge(key(name), 1, Integer::sum);
        }
        Map<String, MethodName> names = new LinkedHashMap<>();
        for (OperationOutline operation : used) {
            MethodName name = wanted.getOrDefault(operation.id(), byId(operation));
            boolean isShared = counts.getOrDefault(key(name), 0) > 1 && !isFixed(operation);
            names.put(operation.id(), isShared ? byId(operation) : name);
        }
        dropCollisions(used, names, diagnostics);
        return names;
    }

    private boolean isFixed(OperationOutline operation) {
        return chosen.containsKey(operation.id()) || isStructured(operation);
    }

    private static boolean isStructured(OperationOutline operation) {
        String id = operation.id();
        return operation.isNamed() && separator(id) > 0 && separator(id) < id.length() - 1;
    }

    private static int separator(String id) {
        return Math.max(id.lastIndexOf('/'), id.lastIndexOf('.'));
    }

    private MethodName wanted(OperationOutline operation) {
        String name = chosen.get(operation.id());
        if (name != null) {
            int dot = name.lastIndexOf('.');
            return dot < 0
                    ? new MethodName(part(operation), legal(name))
                    : new MethodName(camel(name.substring(0, dot)), legal(name.substring(dot + 1)));
        }
        if (isStructured(operation)) {
            String id = operation.id();
            return new MethodName(camel(id.substring(0, separator(id))), camel(id.substring(separator(id) + 1)));
        }
        String part = part(operation);
        return paths.method(operation, part)
                .map(it -> new MethodName(part, NamesReserved.legal(it)))
                .orElseGet(() -> byId(operation));
    }

    private static MethodName byId(OperationOutline operation) {
        return new MethodName(part(operation), camel(operation.id()));
    }

    /** The first tag before the path: that is how the provider's own pages group them. */
    private static String part(OperationOutline operation) {
        Optional<String> tag = operation.tags().stream()
                .filter(it -> it.chars().anyMatch(NamesOfOperations::isLetter))
                .findFirst();
        return camel(tag.or(() -> NamesFromPaths.part(operation)).orElse("calls"));
    }

    private static boolean isLetter(int character) {
        return character < 128 && Character.isLetter(character);
    }

    private static String camel(String name) {
        return NamesReserved.legal(NameWords.of(name).camel());
    }

    /** A name from the policy, which is taken as it is where Java allows it. */
    private static String legal(String name) {
        return name.matches("[a-z][A-Za-z0-9]*") ? NamesReserved.legal(name) : camel(name);
    }

    private static String key(MethodName name) {
        return (name.part() + "." + name.method()).toLowerCase(Locale.ROOT);
    }

    /** The first keeps its name; the others have none, which is reported. */
    private static void dropCollisions(
            List<OperationOutline> used, Map<String, MethodName> names, Diagnostics diagnostics) {
        Map<String, OperationOutline> first = new HashMap<>();
        for (OperationOutline operation : used) {
            MethodName name = names.getOrDefault(operation.id(), byId(operation));
            OperationOutline other = first.putIfAbsent(key(name), operation);
            if (other != null) {
                names.remove(operation.id());
                diagnostics.report(Diagnostic.of(
                                Rule.NAME_COLLISION,
                                operation.place(),
                                other.id() + " and " + operation.id() + " would both be " + name.part() + "()."
                                        + name.method())
                        .detail(other.id(), other.place(), other.method() + " " + other.path())
                        .detail(operation.id(), operation.place(), operation.method() + " " + operation.path())
                        .subject(operation.id())
                        .fix("names: { " + operation.id() + ": anotherName }"));
            }
        }
    }
}
