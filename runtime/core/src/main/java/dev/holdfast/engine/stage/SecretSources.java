package dev.holdfast.engine.stage;

import dev.holdfast.engine.rule.AuthRule;
import dev.holdfast.resilience.Ticker;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds where secrets come from, and owns the few threads on which suppliers run. */
public final class SecretSources implements AutoCloseable {
    private static final int MOST_THREADS = 4;
    private static final int MOST_WAITING = 1024;
    private static final long IDLE_SECONDS = 5;

    private final Function<String, @Nullable String> environment;
    private final Ticker ticker;
    private final ThreadPoolExecutor threads;

    /**
     * Makes a finder.
     *
     * @param environment reads variables
     * @param ticker measures for how long a secret is remembered
     */
    public SecretSources(Function<String, @Nullable String> environment, Ticker ticker) {
        this.environment = environment;
        this.ticker = ticker;
        this.threads = new ThreadPoolExecutor(
                MOST_THREADS,
                MOST_THREADS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                SecretSources::daemon);
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Where a secret comes from.
     *
     * @param rule names the secret and its source
     * @param replacement the caller's source; null for that of the rule
     * @throws IllegalArgumentException if the source is neither {@code env:NAME} nor {@code file:/path}; the message does
     *     not show it, since what stands there by mistake is most often the secret itself
     */
    public SecretSource of(AuthRule rule, @Nullable Supplier<String> replacement) {
        if (replacement != null) {
            return new RememberedSecret(new SuppliedSecret(rule.secret(), replacement, threads), ticker);
        }
        String source = rule.source();
        if (source.startsWith("env:")) {
            return new EnvironmentSecret(rule.secret(), source.substring("env:".length()), environment);
        }
        if (source.startsWith("file:")) {
            Path file = path(rule, source.substring("file:".length()));
            return new RememberedSecret(new FileSecret(rule.secret(), file), ticker);
        }
        throw noSource(rule);
    }

    /** Ends the threads. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    @SuppressWarnings("UnusedException") // its message shows the text
    private static Path path(AuthRule rule, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw noSource(rule);
        }
    }

    private static IllegalArgumentException noSource(AuthRule rule) {
        return new IllegalArgumentException("the source of secret " + rule.secret()
                + " must be env:NAME or file:/path: write one of them, or give the secret by"
                + " ClientConfig.builder().secret(...)");
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "holdfast-secrets");
        thread.setDaemon(true);
        return thread;
    }
}
