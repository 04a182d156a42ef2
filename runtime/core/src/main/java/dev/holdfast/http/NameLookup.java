package dev.holdfast.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Looks names up on a few daemon threads, because a lookup cannot be interrupted and its caller must be.
 *
 * <p>A lookup that hangs keeps one of the threads; callers give up on it at their own limit.
 */
final class NameLookup implements AutoCloseable {

    private static final int MOST_THREADS = 4;
    private static final int MOST_WAITING = 256;
    private static final int IDLE_SECONDS = 10;

    private final Resolver resolver;
    private final ThreadPoolExecutor threads;

    NameLookup(Resolver resolver) {
        this.resolver = resolver;
        this.threads = new ThreadPoolExecutor(
                MOST_THREADS,
                MOST_THREADS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MOST_WAITING),
                new DaemonThreads("holdfast-lookup"));
        threads.allowCoreThreadTimeOut(true);
    }

    /** The addresses of a host, at least one. */
    InetAddress[] addresses(String host, Exchange exchange) throws IOException {
        var lookup = new FutureTask<>(() -> resolver.addresses(host));
        exchange.waitsFor(lookup);
        try {
            threads.execute(lookup);
            return lookup.get();
        } catch (ExecutionException | RejectedExecutionException | CancellationException e) {
            throw new Failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted during a name lookup").initCause(e);
        } finally {
            threads.remove(lookup);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** The system's resolver, or a test's. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] addresses(String host) throws IOException;
    }

    /** There is no address to connect to. */
    static final class Failed extends IOException {

        private static final long serialVersionUID = 1L;

        Failed(Exception cause) {
            super("name lookup failed", cause);
        }
    }
}
