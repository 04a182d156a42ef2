package dev.holdfast.engine;

import static dev.holdfast.testing.Script.respond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.Outcome;
import dev.holdfast.client.StopReason;
import dev.holdfast.engine.Shop.ShopException;
import dev.holdfast.idempotency.IdempotencyStore;
import dev.holdfast.idempotency.KeyRecord;
import dev.holdfast.idempotency.StoreException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When the store is asked, and what comes of it if it fails. RUNTIME 43. */
@Timeout(20)
final class FailingKeyStoreTest {
    private final StubbornStore store = new StubbornStore();
    private final Shop shop = new Shop(Shop.PROVIDER, ClientConfig.builder().idempotency(store));

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    @Test
    void recordsTheKeyBeforeAnythingIsSentAndTheDeedAfterwards() {
        store.sent = shop::sent;
        shop.server().enqueue(respond(503, ""), respond(200, "{\"id\":\"1\",\"amount\":2}"));

        shop.create();

        assertThat(store.steps).containsExactly("put after 0 requests", "replace after 2 requests");
    }

    @Test
    void sendsNothingWhenTheKeyCannotBeRecorded() {
        store.failure = new StoreException("no connection (08001)", null);

        ShopException thrown = catchThrowableOfType(ShopException.class, shop::create);

        assertThat(thrown.outcome()).isEqualTo(Outcome.KEY_NOT_RECORDED);
        assertThat(thrown.stopReason()).isEqualTo(StopReason.KEY_NOT_RECORDED);
        assertThat(thrown)
                .hasMessageContaining("shop createOrder was not sent: key not recorded, no connection (08001)")
                .hasCause(store.failure);
        assertThat(shop.sent()).isZero();
    }

    @Test
    void sendsNothingWhenTheStoreIsBroken() {
        store.isBroken = true;

        ShopException thrown = catchThrowableOfType(ShopException.class, shop::create);

        assertThat(thrown.outcome()).isEqualTo(Outcome.KEY_NOT_RECORDED);
        assertThat(shop.sent()).isZero();
    }

    @Test
    void callsWithoutAKeyDoNotNeedTheStore() {
        store.isBroken = true;
        shop.server().enqueue(respond(200, "{\"id\":\"1\",\"amount\":2}"));

        assertThat(shop.read().amount()).isEqualTo(2);
    }

    /** The deed is done whatever the store says; it stays pending there. */
    @Test
    void aResultIsReturnedEvenIfItsRecordCannotBeChanged() {
        store.failureAfterwards = new StoreException("no connection (08001)", null);
        shop.server().enqueue(respond(200, "{\"id\":\"1\",\"amount\":2}"));

        assertThat(shop.create().amount()).isEqualTo(2);
    }

    /** RUNTIME 3: the store's time is the call's. */
    @Test
    void sendsNothingWhenTheStoreUsedUpTheTime() {
        store.meanwhile = () -> shop.clock().pass(Duration.ofSeconds(11));

        ShopException thrown = catchThrowableOfType(ShopException.class, shop::create);

        assertThat(thrown.outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(store.steps).containsExactly("put after 0 requests", "remove after 0 requests");
        assertThat(shop.sent()).isZero();
    }

    /** Keeps nothing, and fails as it is told. */
    private static final class StubbornStore implements IdempotencyStore {
        private final List<String> steps = new ArrayList<>();
        private IntSupplier sent = () -> 0;
        private Runnable meanwhile = () -> {};
        private boolean isBroken;
        private @Nullable StoreException failure;
        private @Nullable StoreException failureAfterwards;

        @Override
        public Optional<KeyRecord> putIfAbsent(KeyRecord fresh, Duration most) throws StoreException {
            note("put", failure);
            meanwhile.run();
            return Optional.empty();
        }

        @Override
        public boolean replace(KeyRecord seen, KeyRecord next, Duration most) throws StoreException {
            note("replace", failureAfterwards);
            return true;
        }

        @Override
        public boolean remove(KeyRecord seen, Duration most) throws StoreException {
            note("remove", failureAfterwards);
            return true;
        }

        @Override
        public int prune(Instant firstUsedBefore, int most) {
            throw new AssertionError("the engine prunes nothing");
        }

        private void note(String step, @Nullable StoreException fault) throws StoreException {
            steps.add(step + " after " + sent.getAsInt() + " requests");
            if (isBroken) {
                throw new IllegalStateException("broken");
            }
            if (fault != null) {
                throw fault;
            }
        }
    }
}
