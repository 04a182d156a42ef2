package dev.holdfast.engine;

import static dev.holdfast.testing.Script.afterReading;
import static dev.holdfast.testing.Script.respond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.client.CallOptions;
import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.Download;
import dev.holdfast.client.Outcome;
import dev.holdfast.engine.Shop.Order;
import dev.holdfast.engine.Shop.ShopException;
import dev.holdfast.idempotency.InMemoryIdempotencyStore;
import dev.holdfast.idempotency.KeyName;
import dev.holdfast.idempotency.KeyState;
import dev.holdfast.testing.Script;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls on other threads, and how they are given up. RUNTIME 73 to 75. */
@Timeout(20)
final class AsyncCallsTest {
    private static final Script GOOD = respond(200, "{\"id\":\"1\",\"amount\":2}");

    private final InMemoryIdempotencyStore store = new InMemoryIdempotencyStore();
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private Shop shop = new Shop(Shop.PROVIDER, ClientConfig.builder().idempotency(store));
    private AsyncCalls calls =
            AsyncCalls.of(ClientConfig.builder().time(shop.clock()).build());

    @AfterEach
    void close() throws IOException {
        calls.close();
        shop.close();
    }

    @Test
    void bringsTheResult() throws Exception {
        shop.server().enqueue(GOOD);

        assertThat(read().get().amount()).isEqualTo(2);
    }

    @Test
    void bringsWhatTheCallThrows() {
        shop.server().enqueue(respond(404, ""));

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> read().get())
                .withCauseInstanceOf(ShopException.class);
    }

    /** RUNTIME 73: the exchange, by the future or by one that was derived from it. */
    @ParameterizedTest
    @EnumSource
    void whoGivesUpEndsTheExchange(GivingUp way) throws Exception {
        shop.server().enqueue(afterReading().stall(), GOOD);
        CompletableFuture<?> future = way.derived(read());
        shop.server().awaitRequest();

        way.end(future);

        shop.server().awaitClientClose();
        over.await();
        assertThat(future).isCompletedExceptionally();
        assertThat(shop.sent()).isEqualTo(1);
    }

    /** RUNTIME 73: between attempt 1 and 2. */
    @Test
    void cancellingEndsTheWaitBetweenAttempts() throws Exception {
        shop.server().enqueue(respond(503, ""), GOOD);
        var future = new CompletableFuture<CompletableFuture<Order>>();
        shop.clock().whileAsleep(() -> future.join().cancel(true));
        future.complete(read());

        over.await();

        assertThat(future.get()).isCancelled();
        assertThat(shop.sent()).isEqualTo(1);
    }

    /** RUNTIME 73: the call has no thread yet. */
    @Test
    void cancellingPreventsACallThatHasNotBegun() throws Exception {
        useExecutor(queue::add);
        CompletableFuture<Order> future = read();

        assertThat(future.cancel(true)).isTrue();
        queue.remove().run();

        assertThat(shop.sent()).isZero();
    }

    /** RUNTIME 74: the answer of a keyed call that nobody waits for any more is still recorded. */
    @Test
    void aDeedIsRecordedAlthoughItsCallWasCancelled() throws Exception {
        shop.server().enqueue(GOOD);
        var future = new CompletableFuture<CompletableFuture<Order>>();
        CallOptions cancelling = CallOptions.builder()
                .listener((answer, report) -> future.join().cancel(true))
                .build();
        future.complete(calls.call(cancelling, options -> {
            try {
                return create(options);
            } finally {
                over.countDown();
            }
        }));

        over.await();

        assertThat(future.get()).isCancelled();
        assertThat(store.find(new KeyName("shop", "createOrder", Shop.KEY.text("shop", "createOrder")))
                        .orElseThrow()
                        .state())
                .isEqualTo(KeyState.DONE);
    }

    /** RUNTIME 75 and 78: a stream that came too late holds no connection. */
    @Test
    void aStreamThatNobodyTakesIsClosed() throws Exception {
        shop.server()
                .enqueue(afterReading()
                        .head(200, "Content-Length: 100")
                        .send("abc")
                        .stall());
        var future = new CompletableFuture<CompletableFuture<Download>>();
        Operation streamed = Shop.READ.stream("", "5s", "1m");
        future.complete(calls.call(CallOptions.none(), options -> {
            Download download =
                    shop.engine().call(streamed).path("id", 1).options(options).sendDownload();
            future.join().cancel(true);
            return download;
        }));

        shop.server().awaitClientClose();

        assertThat(future.get()).isCancelled();
    }

    /** The time runs from the submission. */
    @Test
    void theWaitForAThreadCounts() {
        useExecutor(queue::add);
        CompletableFuture<Order> future = read();
        shop.clock().pass(Duration.ofSeconds(10));

        queue.remove().run();

        ExecutionException failed = catchThrowableOfType(ExecutionException.class, future::get);
        assertThat(((ShopException) failed.getCause()).outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(shop.sent()).isZero();
    }

    @Test
    void closingEndsWhatIsUnderWay() throws Exception {
        shop.server().enqueue(afterReading().stall());
        CompletableFuture<Order> future = read();
        shop.server().awaitRequest();

        calls.close();

        shop.server().awaitClientClose();
        assertThatExceptionOfType(CancellationException.class).isThrownBy(future::get);
    }

    private CompletableFuture<Order> read() {
        return calls.call(CallOptions.none(), options -> {
            try {
                return shop.engine()
                        .call(Shop.READ)
                        .path("id", 1)
                        .options(options)
                        .send(Order.class);
            } finally {
                over.countDown();
            }
        });
    }

    private Order create(CallOptions options) {
        return shop.engine()
                .call(Shop.KEYED)
                .json(new Order("1", 2))
                .key(Shop.KEY)
                .options(options)
                .send(Order.class);
    }

    private void useExecutor(Executor executor) {
        calls.close();
        calls = AsyncCalls.of(
                ClientConfig.builder().time(shop.clock()).executor(executor).build());
    }

    /** How a caller gives up. */
    enum GivingUp {
        CANCEL,
        CANCEL_DERIVED,
        CANCEL_DERIVED_TWICE,
        FAIL,
        TIME_OUT;

        CompletableFuture<?> derived(CompletableFuture<?> future) {
            return switch (this) {
                case CANCEL, FAIL, TIME_OUT -> future;
                case CANCEL_DERIVED -> future.thenApply(result -> result);
                case CANCEL_DERIVED_TWICE ->
                    future.thenCompose(CompletableFuture::completedFuture).whenComplete((result, failure) -> {});
            };
        }

        void end(CompletableFuture<?> future) {
            switch (this) {
                case CANCEL, CANCEL_DERIVED, CANCEL_DERIVED_TWICE -> future.cancel(true);
                case FAIL -> future.completeExceptionally(new TimeoutException());
                case TIME_OUT ->
                    assertThatExceptionOfType(ExecutionException.class)
                            .isThrownBy(future.orTimeout(1, TimeUnit.NANOSECONDS)::get);
            }
        }
    }
}
