package dev.holdfast.generator.plan;

import dev.holdfast.client.FailureClass;
import dev.holdfast.text.Condition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an answer means where its status alone does not say.
 *
 * @param conditions the conditions of each class, in the order of the classes; classes without conditions are left out
 */
public record FailuresPlan(Map<FailureClass, List<Condition>> conditions) {
    /** Copies the map, in the order of the classes. */
    public FailuresPlan {
        Map<FailureClass, List<Condition>> copy = new LinkedHashMap<>();
        for (FailureClass failure : FailureClass.values()) {
            List<Condition> found = conditions.getOrDefault(failure, List.of());
            if (!found.isEmpty()) {
                copy.put(failure, List.copyOf(found));
            }
        }
        conditions = Collections.unmodifiableMap(copy);
    }

    /** No conditions: the status decides. */
    public static FailuresPlan none() {
        return new FailuresPlan(Map.of());
    }
}
