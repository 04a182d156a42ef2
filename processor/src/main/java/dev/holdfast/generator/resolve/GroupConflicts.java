package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@link Rule#GROUPS_DISAGREE}. */
final class GroupConflicts {
    private static final String UNITED = "retry.never";

    private final GroupOrder order;
    private final Diagnostics diagnostics;

    GroupConflicts(GroupOrder order, Diagnostics diagnostics) {
        this.order = order;
        this.diagnostics = diagnostics;
    }

    /**
     * Looks at the groups of one operation.
     *
     * @param groups the groups that have it, sorted
     */
    void check(OperationFacts operation, List<Group> groups) {
        for (int right = 1; right < groups.size(); right++) {
            for (int left = 0; left < right; left++) {
                if (!isOrdered(groups.get(left), groups.get(right))) {
                    compare(operation, groups.get(left), groups.get(right), groups);
                }
            }
        }
    }

    private boolean isOrdered(Group left, Group right) {
        return order.overrides(left.name(), right.name()) || order.overrides(right.name(), left.name());
    }

    private void compare(OperationFacts operation, Group left, Group right, List<Group> all) {
        Map<String, EffectiveValue> ofLeft = paths(left.settings());
        Map<String, EffectiveValue> ofRight = paths(right.settings());
        ofLeft.forEach((path, value) -> ofRight.forEach((otherPath, other) -> {
            if (isConflict(path, value, otherPath, other) && !isDecided(path, left, right, all)) {
                report(operation, path.length() < otherPath.length() ? path : otherPath, value, other);
            }
        }));
    }

    private static boolean isConflict(String path, EffectiveValue value, String otherPath, EffectiveValue other) {
        if (path.equals(otherPath)) {
            return !path.equals(UNITED) && !value.texts().equals(other.texts());
        }
        // `breaker: off` against `breaker: { window: .. }`, and `plan: none` against the `from` of another plan.
        return path.startsWith(otherPath + ".")
                || otherPath.startsWith(path + ".")
                || isVariant(path, value, otherPath)
                || isVariant(otherPath, other, path);
    }

    private static boolean isVariant(String path, EffectiveValue value, String otherPath) {
        return path.equals("idempotency.plan")
                && otherPath.equals("idempotency.from")
                && !value.text().equals("key");
    }

    /** Whether a third group is over both, and says it itself. */
    private boolean isDecided(String path, Group left, Group right, List<Group> all) {
        return all.stream()
                .filter(it -> order.overrides(it.name(), left.name()) && order.overrides(it.name(), right.name()))
                .anyMatch(it -> paths(it.settings()).containsKey(path));
    }

    private void report(OperationFacts operation, String path, EffectiveValue left, EffectiveValue right) {
        String first = left.layer().name();
        String second = right.layer().name();
        diagnostics.report(Diagnostic.of(
                        Rule.GROUPS_DISAGREE,
                        right.value().place(),
                        "groups " + first + " and " + second + " disagree on " + path + ": " + left.text() + " or "
                                + right.text())
                .harm("Which one holds would depend on their order in the file.")
                .detail(first, left.value().place(), left.text())
                .detail(second, right.value().place(), right.text())
                .subject(operation.id())
                .fix("`over: [" + first + "]` in group " + second)
                .fix("`over: [" + second + "]` in group " + first));
    }

    private static Map<String, EffectiveValue> paths(EffectiveMap settings) {
        Map<String, EffectiveValue> found = new TreeMap<>();
        collect("", settings, found);
        return found;
    }

    private static void collect(String path, Effective effective, Map<String, EffectiveValue> found) {
        if (effective instanceof EffectiveValue value) {
            found.put(path, value);
        } else if (effective instanceof EffectiveMap map) {
            map.entries().forEach((key, inner) -> collect(path.isEmpty() ? key : path + "." + key, inner, found));
        }
    }
}
