package dev.holdfast.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call on a thread of an executor, which may be ended from any other.
 *
 * <p>It is ended by an interrupt, and only while the call runs: the lock keeps the interrupt from reaching the thread when it
 * has gone on to something else, and the flag is taken back before anybody else's code runs there: RUNTIME 76.
 *
 * @param <T> the result
 */
final class AsyncCall<T extends @Nullable Object> implements Runnable {
    private final Supplier<T> work;
    private final CallFuture<T> future;
    private final ReentrantLock lock = new ReentrantLock();
    private State state = State.WAITING;
    private boolean isInterrupted;
    private @Nullable Thread thread;

    /** A call that is made when it is run; the executor is where callbacks go that ask for none. */
    AsyncCall(Supplier<T> work, Executor executor) {
        this.work = work;
        this.future = new CallFuture<>(this::abort, executor);
    }

    CompletableFuture<T> future() {
        return future;
    }

    @Override
    public void run() {
        if (!begin()) {
            return;
        }
        try {
            T result = work.get();
            end();
            deliver(result);
        } catch (RuntimeException e) {
            end();
            future.completeExceptionally(e);
        } catch (Error e) {
            end();
            future.completeExceptionally(e);
            throw e;
        }
    }

    /** Ends the call if it has not ended. */
    private void abort() {
        lock.lock();
        try {
            Thread running = thread;
            if (running == null) {
                state = State.ENDED;
            } else if (!isInterrupted) {
                isInterrupted = true;
                running.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean begin() {
        lock.lock();
        try {
            if (state == State.ENDED) {
                return false;
            }
            state = State.RUNNING;
            thread = Thread.currentThread();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            state = State.ENDED;
            thread = null;
            if (isInterrupted) {
                Thread.interrupted(); // ours; one from outside the call stays
            }
        } finally {
            lock.unlock();
        }
    }

    /** A result that nobody takes any more must not hold a connection. */
    private void deliver(T result) {
        if (!future.complete(result) && result instanceof AutoCloseable unwanted) {
            close(unwanted);
        }
    }

    private static void close(AutoCloseable unwanted) {
        try {
            unwanted.close();
        } catch (Exception e) {
            // Nobody waits for it.
            return;
        }
    }

    private enum State {
        WAITING,
        RUNNING,
        ENDED
    }
}
