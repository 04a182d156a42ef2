package dev.holdfast.engine.rule;

import dev.holdfast.text.StatusPattern;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the JSON bodies of failures hold.
 *
 * @param types what a body is read as, by status: one such as {@code 404}, a class such as {@code 4xx}, or {@code default}
 */
public record ErrorBodies(Map<String, Type> types) {
    /** Nothing is known of them. */
    public static final ErrorBodies NONE = new ErrorBodies(Map.of());

    private static final String ALL = "default";

    /** Copies the map. */
    public ErrorBodies {
        types = Map.copyOf(types);
    }

    /**
     * These bodies and another one.
     *
     * @throws IllegalArgumentException if the status is none
     */
    public ErrorBodies and(String status, Type type) {
        String key = status.equals(ALL) ? ALL : StatusPattern.parse(status).toString();
        Map<String, Type> more = new LinkedHashMap<>(types);
        more.put(key, type);
        return new ErrorBodies(more);
    }

    /** What a body is read as; empty if nothing is known. */
    public Optional<Type> of(int status) {
        String one = Integer.toString(status);
        Type type = types.getOrDefault(one, types.get(one.charAt(0) + "xx"));
        return Optional.ofNullable(type == null ? types.get(ALL) : type);
    }

    /** An operation's rules with what its provider says of bodies that it does not speak of itself. */
    public static Rules joined(Rules own, Rules shared) {
        Map<String, Type> all = new LinkedHashMap<>(in(shared).types);
        all.putAll(in(own).types);
        return all.isEmpty() ? own : own.with(new ErrorBodies(all));
    }

    private static ErrorBodies in(Rules rules) {
        return rules.find(ErrorBodies.class).orElse(NONE);
    }
}
