package dev.holdfast.engine.stage;

import dev.holdfast.resilience.Ticker;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A secret that is read at most once a second, however many attempts there are: to read a file or to ask a supplier on its own
 * thread costs more than the rest of a call. When a provider refuses it, it is read again at once. Thread-safe.
 */
final class RememberedSecret implements SecretSource {
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final SecretSource source;
    private final Ticker ticker;
    private volatile @Nullable Known known;

    RememberedSecret(SecretSource source, Ticker ticker) {
        this.source = source;
        this.ticker = ticker;
    }

    @Override
    public String read(Duration most) throws SecretUnavailable, InterruptedException {
        Known last = known;
        if (last != null && ticker.nanos() - last.at() < KEPT.toNanos()) {
            return last.secret();
        }
        return readAnew(most);
    }

    @Override
    public String readAnew(Duration most) throws SecretUnavailable, InterruptedException {
        long began = ticker.nanos();
        String secret = source.read(most);
        known = new Known(secret, began);
        return secret;
    }

    /** What was read, and when the reading began. */
    private record Known(String secret, long at) {
        /** Without the secret. */
        @Override
        public String toString() {
            return "Known";
        }
    }
}
