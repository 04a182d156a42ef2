package dev.holdfast.engine.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rules that a provider or an operation states, at most one of each kind. Immutable. What is not stated is off.
 */
public final class Rules {
    private static final Rules NONE = new Rules(Map.of());

    private final Map<Class<?>, Object> stated;

    private Rules(Map<Class<?>, Object> stated) {
        this.stated = stated;
    }

    /** No rule. */
    public static Rules none() {
        return NONE;
    }

    /** These rules and this one, which replaces the one of its kind. */
    public Rules with(Record rule) {
        var more = new HashMap<>(stated);
        more.put(rule.getClass(), rule);
        return new Rules(Map.copyOf(more));
    }

    /** These rules, and of the others those kinds that are not stated here. */
    public Rules over(Rules others) {
        var all = new HashMap<>(others.stated);
        all.putAll(stated);
        return new Rules(Map.copyOf(all));
    }

    /** The rule of a kind; empty if none is stated. */
    public <R extends Record> Optional<R> find(Class<R> kind) {
        return Optional.ofNullable(kind.cast(stated.get(kind)));
    }
}
