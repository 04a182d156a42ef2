package dev.holdfast.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps keys in memory, for tests and for several clients of one process: nothing survives the process, and nothing is
 * forgotten but by {@link #prune}. Thread-safe.
 */
public final class InMemoryIdempotencyStore implements IdempotencyStore {
    private final Map<KeyName, KeyRecord> records = new ConcurrentHashMap<>();

    /** An empty store. */
    public InMemoryIdempotencyStore() {
        super();
    }

    @Override
    public Optional<KeyRecord> putIfAbsent(KeyRecord fresh, Duration most) {
        return Optional.ofNullable(records.putIfAbsent(fresh.name(), fresh));
    }

    @Override
    public boolean replace(KeyRecord seen, KeyRecord next, Duration most) {
        return records.replace(seen.name(), seen, next);
    }

    @Override
    public boolean remove(KeyRecord seen, Duration most) {
        return records.remove(seen.name(), seen);
    }

    @Override
    public int prune(Instant firstUsedBefore, int most) {
        List<KeyRecord> old = records.values().stream()
                .filter(it -> it.state() == KeyState.DONE && it.createdAt().isBefore(firstUsedBefore))
                .sorted(Comparator.comparing(KeyRecord::createdAt))
                .limit(most)
                .toList();
        return (int) old.stream().filter(it -> records.remove(it.name(), it)).count();
    }

    /** What is kept of a key; empty for nothing. */
    public Optional<KeyRecord> find(KeyName name) {
        return Optional.ofNullable(records.get(name));
    }
}
