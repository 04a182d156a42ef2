package dev.holdfast.engine.stage;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * A secret from the caller's code, which may fetch it from far away: it runs on a thread of its own, so that the call's
 * deadline and an interrupt hold whatever it does.
 *
 * @param name the secret's name
 * @param supplier the caller's code
 * @param threads where it runs
 */
record SuppliedSecret(String name, Supplier<String> supplier, ExecutorService threads) implements SecretSource {
    @Override
    public String read(Duration most) throws SecretUnavailable, InterruptedException {
        Future<String> reading = submit();
        try {
            String value = reading.get(most.toNanos(), TimeUnit.NANOSECONDS);
            if (value == null || value.isBlank()) {
                throw new SecretUnavailable("secret " + name + ": its supplier gave nothing");
            }
            return value;
        } catch (ExecutionException e) {
            // Neither message nor cause: who wrote the supplier may have put the secret there.
            String kind =
                    e.getCause() == null ? "an error" : e.getCause().getClass().getSimpleName();
            throw new SecretUnavailable("secret " + name + ": its supplier threw " + kind);
        } catch (TimeoutException e) {
            throw new SecretUnavailable("secret " + name + ": its supplier took too long", true, e);
        } finally {
            reading.cancel(true);
        }
    }

    private Future<String> submit() throws SecretUnavailable {
        try {
            return threads.submit(supplier::get);
        } catch (RejectedExecutionException e) {
            throw new SecretUnavailable("secret " + name + ": too many calls wait for its supplier", false, e);
        }
    }
}
