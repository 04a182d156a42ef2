package dev.holdfast.jdbc;

import dev.holdfast.idempotency.IdempotencyStore;
import dev.holdfast.idempotency.KeyRecord;
import dev.holdfast.idempotency.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * A store that stops at a point, says so on standard output, and waits there to be killed.
 *
 * @param store does the work
 * @param point where it stops: {@code recorded}, {@code answered}, or anything else for nowhere
 */
record PausingStore(IdempotencyStore store, String point) implements IdempotencyStore {
    @Override
    public Optional<KeyRecord> putIfAbsent(KeyRecord fresh, Duration most) throws StoreException {
        Optional<KeyRecord> known = store.putIfAbsent(fresh, most);
        stopAt("recorded");
        return known;
    }

    @Override
    public boolean replace(KeyRecord seen, KeyRecord next, Duration most) throws StoreException {
        stopAt("answered");
        return store.replace(seen, next, most);
    }

    @Override
    public boolean remove(KeyRecord seen, Duration most) throws StoreException {
        return store.remove(seen, most);
    }

    @Override
    public int prune(Instant firstUsedBefore, int most) throws StoreException {
        return store.prune(firstUsedBefore, most);
    }

    private void stopAt(String here) throws StoreException {
        if (!here.equals(point)) {
            return;
        }
        System.out.println(here);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted", e);
        }
    }
}
