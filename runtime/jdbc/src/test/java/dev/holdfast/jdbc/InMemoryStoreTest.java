package dev.holdfast.jdbc;

import dev.holdfast.idempotency.IdempotencyStore;
import dev.holdfast.idempotency.InMemoryIdempotencyStore;

/** The store in memory keeps to the same contract. */
final class InMemoryStoreTest implements StoreContract {
    private final InMemoryIdempotencyStore store = new InMemoryIdempotencyStore();

    @Override
    public IdempotencyStore store() {
        return store;
    }
}
