package dev.holdfast.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Cancelling races with completion: one outcome each, and no flag is left on the thread. RUNTIME 74 and 76. */
@Timeout(60)
final class AsyncRaceTest {
    private static final int ROUNDS = 100;
    private static final int CALLS = 1_000;

    @Test
    void noFlagOutlivesItsCall() throws Exception {
        var leaks = new AtomicInteger();
        var cancelled = new AtomicInteger();
        var won = new AtomicInteger();
        for (int round = 0; round < ROUNDS; round++) {
            List<AsyncCall<Integer>> calls = IntStream.range(0, CALLS)
                    .mapToObj(number -> new AsyncCall<>(() -> number, Runnable::run))
                    .toList();
            var start = new CyclicBarrier(2);
            var running = CompletableFuture.runAsync(() -> {
                await(start);
                calls.forEach(call -> {
                    call.run();
                    leaks.addAndGet(Thread.interrupted() ? 1 : 0);
                });
            });
            await(start);
            calls.forEach(call -> cancelled.addAndGet(call.future().cancel(true) ? 1 : 0));
            running.get();
            calls.forEach(call -> won.addAndGet(call.future().isCompletedExceptionally() ? 0 : 1));
        }

        assertThat(leaks).hasValue(0);
        assertThat(cancelled.get() + won.get()).isEqualTo(ROUNDS * CALLS);
    }

    /** What runs after a call on its thread sees no flag of ours, but one that somebody else set. */
    @Test
    void theCallTakesBackItsOwnInterruptAndNoOther() {
        var calls = new ArrayList<AsyncCall<String>>();
        AsyncCall<String> own = new AsyncCall<>(
                () -> {
                    calls.get(0).future().cancel(true);
                    return Thread.currentThread().isInterrupted() ? "interrupted" : "not interrupted";
                },
                Runnable::run);
        calls.add(own);
        AsyncCall<String> foreign = new AsyncCall<>(
                () -> {
                    Thread.currentThread().interrupt();
                    return "done";
                },
                Runnable::run);

        own.run();
        boolean afterOwn = Thread.interrupted();
        foreign.run();

        assertThat(afterOwn).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
