package dev.holdfast.engine;

import dev.holdfast.client.CallOptions;
import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.ContextCarrier;
import dev.holdfast.resilience.Ticker;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Runs the calls of a client on other threads: what an asynchronous client calls. Thread-safe.
 *
 * <p>A call's time runs from its submission, so that the wait for a thread counts. To cancel the future, or one that was
 * derived from it, ends the exchange, the wait between attempts, and the wait for a turn; no further attempt follows.
 */
public final class AsyncCalls implements AutoCloseable {
    private final Executor executor;
    private final @Nullable ExecutorService owned;
    private final ContextCarrier carrier;
    private final Ticker ticker;
    private final Set<AsyncCall<?>> underWay = ConcurrentHashMap.newKeySet();

    private AsyncCalls(ClientConfig config, @Nullable ExecutorService owned, Executor executor) {
        this.executor = executor;
        this.owned = owned;
        this.carrier = config.context().orElseGet(() -> new MdcCarrier(MDC.getMDCAdapter()));
        this.ticker = config.time().ticker();
    }

    /** Calls on the configuration's executor, or on threads of their own: virtual ones where the JDK has them. */
    public static AsyncCalls of(ClientConfig config) {
        Executor given = config.executor().orElse(null);
        if (given != null) {
            return new AsyncCalls(config, null, given);
        }
        ExecutorService own = CallThreads.newExecutor();
        return new AsyncCalls(config, own, own);
    }

    /**
     * Makes a call that returns something.
     *
     * @param options what is different for this call
     * @param call makes the call with the options that it is given
     * @return the result to come; it fails with what the call throws
     * @throws RejectedExecutionException if the executor takes no more
     */
    public <T extends @Nullable Object> CompletableFuture<T> call(
            CallOptions options, Function<? super CallOptions, ? extends T> call) {
        CallOptions begun = options.begunAt(ticker.nanos());
        AsyncCall<T> submitted = new AsyncCall<>(() -> call.apply(begun), executor);
        underWay.add(submitted);
        try {
            executor.execute(carrier.carry(() -> run(submitted)));
        } catch (RuntimeException e) {
            underWay.remove(submitted);
            throw e;
        }
        return submitted.future();
    }

    /** As {@link #call}, of one that returns nothing. */
    public CompletableFuture<@Nullable Void> run(CallOptions options, Consumer<? super CallOptions> call) {
        return call(options, begun -> {
            call.accept(begun);
            return null;
        });
    }

    /** Ends the calls under way, and the threads unless they are the configuration's. */
    @Override
    public void close() {
        underWay.forEach(call -> call.future().cancel(true));
        if (owned != null) {
            owned.shutdown();
        }
    }

    private void run(AsyncCall<?> call) {
        try {
            call.run();
        } finally {
            underWay.remove(call);
        }
    }
}
