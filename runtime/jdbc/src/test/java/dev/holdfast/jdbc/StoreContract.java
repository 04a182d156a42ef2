package dev.holdfast.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.idempotency.IdempotencyStore;
import dev.holdfast.idempotency.KeyName;
import dev.holdfast.idempotency.KeyRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store does, whatever it keeps its records in. Its tests share a store, so each has a client of its own. */
interface StoreContract {
    Duration TIME = Duration.ofSeconds(5);
    Instant NOON = Instant.parse("2025-06-01T12:00:00.123Z");

    IdempotencyStore store() throws Exception;

    @Test
    default void keepsTheFirstRecordOfAName() throws Exception {
        KeyRecord first = record("first", "4711");
        var second = KeyRecord.pending(first.name(), "b".repeat(64), NOON.plusSeconds(9), NOON.plusSeconds(19));

        assertThat(store().putIfAbsent(first, TIME)).isEmpty();
        assertThat(store().putIfAbsent(second, TIME)).contains(first);
    }

    @Test
    default void tellsNamesApart() throws Exception {
        assertThat(store().putIfAbsent(record("apart", "4711"), TIME)).isEmpty();
        assertThat(store().putIfAbsent(record("apart", "4712"), TIME)).isEmpty();
        assertThat(store().putIfAbsent(record("apart'); --", "4711"), TIME)).isEmpty();
    }

    @Test
    default void replacesWhatWasSeenAndNothingElse() throws Exception {
        KeyRecord seen = record("replace", "4711");
        KeyRecord next = seen.claimedUntil(NOON.plusSeconds(99)).done();
        store().putIfAbsent(seen, TIME);

        assertThat(store().replace(next, seen, TIME)).isFalse();
        assertThat(store().replace(seen, next, TIME)).isTrue();
        assertThat(store().replace(seen, next, TIME)).isFalse();
        assertThat(store().putIfAbsent(seen, TIME)).contains(next);
    }

    @Test
    default void removesWhatWasSeenAndNothingElse() throws Exception {
        KeyRecord seen = record("remove", "4711");
        store().putIfAbsent(seen, TIME);

        assertThat(store().remove(seen.done(), TIME)).isFalse();
        assertThat(store().remove(seen, TIME)).isTrue();
        assertThat(store().remove(seen, TIME)).isFalse();
        assertThat(store().putIfAbsent(seen, TIME)).isEmpty();
    }

    /** Two callers at once: one of them has the key. RUNTIME 44. */
    @Test
    default void oneOfManyRecordsAKey() throws Exception {
        assertThat(winners(key -> store().putIfAbsent(record("race", key), TIME).isEmpty()))
                .isEqualTo(20);
    }

    /** As above, of a key that is there already. */
    @Test
    default void oneOfManyChangesARecord() throws Exception {
        for (int key = 1; key <= 20; key++) {
            store().putIfAbsent(record("claim", Integer.toString(key)), TIME);
        }

        assertThat(winners(key -> {
                    KeyRecord seen = record("claim", key);
                    return store().replace(seen, seen.claimedUntil(NOON.plusSeconds(20)), TIME);
                }))
                .isEqualTo(20);
    }

    @Test
    default void prunesOldDeedsThatAreDoneAndNoOthers() throws Exception {
        store().prune(Instant.parse("2999-01-01T00:00:00Z"), 1000);
        for (int day = 1; day <= 4; day++) {
            KeyRecord seen = record("prune", "day " + day, NOON.plus(Duration.ofDays(day)));
            store().putIfAbsent(seen, TIME);
            store().replace(seen, seen.done(), TIME);
        }
        KeyRecord pending = record("prune", "pending");
        store().putIfAbsent(pending, TIME);

        assertThat(store().prune(NOON.plus(Duration.ofDays(4)), 2)).isEqualTo(2);
        assertThat(isKept("day 2", 2)).isFalse();
        assertThat(isKept("day 3", 3)).isTrue();
        assertThat(store().prune(NOON.plus(Duration.ofDays(4)), 1000)).isEqualTo(1);
        assertThat(isKept("day 4", 4)).isTrue();
        assertThat(store().putIfAbsent(pending, TIME)).contains(pending);
    }

    private boolean isKept(String key, int day) throws Exception {
        KeyRecord done = record("prune", key, NOON.plus(Duration.ofDays(day))).done();
        return store().replace(done, done, TIME);
    }

    /** Lets eight at a time try the same, twenty times; how often one of them won. */
    static int winners(Attempt attempt) throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            int winners = 0;
            for (int key = 1; key <= 20; key++) {
                String name = Integer.toString(key);
                Callable<Boolean> racer = () -> attempt.wins(name);
                for (Future<Boolean> racing : threads.invokeAll(Collections.nCopies(8, racer))) {
                    winners += racing.get() ? 1 : 0;
                }
            }
            return winners;
        } finally {
            threads.shutdownNow();
        }
    }

    static KeyRecord record(String client, String key) {
        return record(client, key, NOON);
    }

    private static KeyRecord record(String client, String key, Instant created) {
        return KeyRecord.pending(new KeyName(client, "createOrder", key), "a".repeat(64), created, created);
    }

    /** One of those who want the same. */
    interface Attempt {
        boolean wins(String key) throws Exception;
    }
}
