package dev.holdfast.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An exchange on a thread of its own, which a test may interrupt. */
final class BackgroundExchange {

    private final CompletableFuture<WireResponse> result = new CompletableFuture<>();
    private final CompletableFuture<Boolean> flagAfterwards = new CompletableFuture<>();
    private final Thread thread;

    BackgroundExchange(Transport transport, WireRequest request, ExchangeLimits limits) {
        this.thread = new Thread(() -> run(transport, request, limits), "background-exchange");
        thread.setDaemon(true);
        thread.start();
    }

    void interrupt() {
        thread.interrupt();
    }

    /** Waits until the thread is inside all of these classes, so that what comes next hits the phase that is meant. */
    void awaitInside(String... classNames) throws InterruptedException {
        while (!Stream.of(classNames).allMatch(this::isInside) && !result.isDone()) {
            TimeUnit.MILLISECONDS.timedJoin(thread, 1);
        }
    }

    WireResponse response() {
        return result.join();
    }

    TransportException failure() {
        try {
            throw new AssertionError("there was an answer: " + result.join());
        } catch (CompletionException e) {
            return (TransportException) e.getCause();
        }
    }

    /** Whether the thread's interrupt flag was set when the exchange returned. */
    boolean leftTheFlagSet() {
        return flagAfterwards.join();
    }

    private boolean isInside(String className) {
        return Stream.of(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().contains(className));
    }

    private void run(Transport transport, WireRequest request, ExchangeLimits limits) {
        try {
            result.complete(transport.exchange(request, limits));
        } catch (TransportException | RuntimeException e) {
            result.completeExceptionally(e);
        } finally {
            flagAfterwards.complete(Thread.currentThread().isInterrupted());
        }
    }
}
