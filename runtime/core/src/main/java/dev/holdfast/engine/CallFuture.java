package dev.holdfast.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The result of an asynchronous call to come. Who cancels it, or ends it in another way from outside, ends the call; so does
 * who ends a future that was derived from it: RUNTIME 73.
 *
 * @param <T> the result
 */
final class CallFuture<T extends @Nullable Object> extends CompletableFuture<T> {
    private final Runnable abort;
    private final Executor executor;

    /**
     * A future to come.
     *
     * @param abort what its end from outside runs; does nothing if the call has ended already
     * @param executor where callbacks go that ask for another thread and name none
     */
    CallFuture(Runnable abort, Executor executor) {
        this.abort = abort;
        this.executor = executor;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new CallFuture<>(() -> cancel(true), executor);
    }

    @Override
    public Executor defaultExecutor() {
        return executor;
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
        return aborting(super.cancel(mayInterrupt));
    }

    /** Also what {@code completeOnTimeout} does. */
    @Override
    public boolean complete(T value) {
        return aborting(super.complete(value));
    }

    /** Also what {@code orTimeout} does. */
    @Override
    public boolean completeExceptionally(Throwable failure) {
        return aborting(super.completeExceptionally(failure));
    }

    private boolean aborting(boolean isEnded) {
        if (isEnded) {
            abort.run();
        }
        return isEnded;
    }
}
