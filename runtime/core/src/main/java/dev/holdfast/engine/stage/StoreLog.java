package dev.holdfast.engine.stage;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that the key store has begun to fail, and once that it works again: RUNTIME 94. */
final class StoreLog {
    private final Logger logger = LoggerFactory.getLogger("dev.holdfast.idempotency");
    private final String client;
    private final AtomicBoolean isFailing = new AtomicBoolean();

    StoreLog(String client) {
        this.client = client;
    }

    void fails(String fault) {
        if (isFailing.compareAndSet(false, true)) {
            logger.warn("{}: the idempotency store fails: {}", client, fault.replaceAll("\\p{Cntrl}", " "));
        }
    }

    void works() {
        // Read first: this is every call's way, and a write would make the line of memory travel between cores.
        if (isFailing.get() && isFailing.compareAndSet(true, false)) {
            logger.warn("{}: the idempotency store works again", client);
        }
    }
}
