package dev.holdfast.engine.stage;

import dev.holdfast.client.DeprecationListener;
import dev.holdfast.client.DeprecationNotice;
import dev.holdfast.resilience.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of the deprecation of one operation, in the log and to a listener, at most once a day. Thread-safe. */
final class DeprecationBulletin {
    private static final long DAY = Duration.ofDays(1).toNanos();
    private final Logger logger = LoggerFactory.getLogger("dev.holdfast.deprecation");
    private final String client;
    private final String operation;
    private final @Nullable DeprecationListener listener;
    private final Ticker ticker;
    private final AtomicLong dueAt;

    DeprecationBulletin(String client, String operation, @Nullable DeprecationListener listener, Ticker ticker) {
        this.client = client;
        this.operation = operation;
        this.listener = listener;
        this.ticker = ticker;
        this.dueAt = new AtomicLong(ticker.nanos());
    }

    void tell(DeprecationHeaders said) {
        long due = dueAt.get();
        long now = ticker.nanos();
        if (now - due < 0 || !dueAt.compareAndSet(due, now + DAY)) {
            return;
        }
        DeprecationNotice notice = new DeprecationNotice(client, operation, said.deprecatedAt(), said.sunsetAt());
        try {
            logger.warn(
                    "{} {}: the provider calls this operation deprecated{}{}",
                    client,
                    operation,
                    said.deprecatedAt() == null ? "" : " as of " + said.deprecatedAt(),
                    said.sunsetAt() == null ? "" : ", it may not answer after " + said.sunsetAt());
            if (listener != null) {
                listener.noticed(notice);
            }
        } catch (RuntimeException e) {
            logger.warn("{} {}: a listener for deprecations failed", client, operation, e);
        }
    }
}
