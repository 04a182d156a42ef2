package dev.holdfast.client;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What the calls of one provider share: retry budgets, circuit breakers, rate limiters, bulkheads, and the idempotency
 * keys in flight.
 *
 * <p>A client makes its own, unless {@link ClientConfigBuilder#share} gives it one; several clients of one provider in
 * one process should share theirs, since the provider counts them together. Thread-safe. Holds no threads and no
 * connections, so it need not be closed.
 */
public final class SharedState {
    private final Map<Name, Part> parts = new ConcurrentHashMap<>();
    private final Set<String> keysInFlight = ConcurrentHashMap.newKeySet();

    /** An empty state. */
    public SharedState() {
        super();
    }

    /**
     * The one part of a kind with this name, made when it is first asked for. The engine calls this once per operation.
     *
     * @param kind what it is
     * @param name the provider's id and the part's scope, as in {@code stripe/provider}
     * @param rule the numbers that it follows
     * @param make makes it
     * @throws IllegalStateException if there is one of this name with another rule
     */
    public <T> T part(Class<T> kind, String name, Object rule, Supplier<? extends T> make) {
        Part part = parts.computeIfAbsent(new Name(kind, name), missing -> new Part(rule, make.get()));
        if (!part.rule().equals(rule)) {
            throw new IllegalStateException(kind.getSimpleName() + " " + name + " has two rules, " + part.rule()
                    + " and " + rule + ": give one of them a name of its own");
        }
        return kind.cast(part.value());
    }

    /** The part of a kind with this name; empty if nobody has asked for it yet. */
    public <T> Optional<T> find(Class<T> kind, String name) {
        return Optional.ofNullable(parts.get(new Name(kind, name))).map(it -> kind.cast(it.value()));
    }

    /**
     * Notes that a call with this idempotency key is under way.
     *
     * @return false if another one is; then nothing is noted
     */
    public boolean begin(String key) {
        return keysInFlight.add(key);
    }

    /** Notes that the call with this idempotency key has ended. */
    public void end(String key) {
        keysInFlight.remove(key);
    }

    private record Name(Class<?> kind, String name) {}

    private record Part(Object rule, Object value) {}
}
