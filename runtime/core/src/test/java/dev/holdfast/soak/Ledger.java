package dev.holdfast.soak;

import dev.holdfast.testing.CapturedRequest;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What a provider did, by deed. It does the work once for each key, and each time for a request without one. */
final class Ledger {
    private final Map<String, Deed> deeds = new ConcurrentHashMap<>();
    private final AtomicInteger arrivals = new AtomicInteger();

    /** Enters a request; whether what it asks for is done now or was done for its key. */
    void enter(CapturedRequest request, boolean isDone) {
        arrivals.incrementAndGet();
        deeds.computeIfAbsent(request.target(), missing -> new Deed()).enter(request, isDone);
    }

    int arrivals() {
        return arrivals.get();
    }

    /** What is known of a deed. */
    Deed of(String target) {
        return deeds.getOrDefault(target, new Deed());
    }

    /** One deed. */
    static final class Deed {
        private final Set<String> keys = new HashSet<>();
        private final Set<String> bodies = new HashSet<>();
        private int effects;

        private synchronized void enter(CapturedRequest request, boolean isDone) {
            boolean isRepeat = !request.header("idempotency-key").isEmpty() && effects > 0;
            keys.addAll(request.header("idempotency-key"));
            bodies.add(request.text());
            effects += isDone && !isRepeat ? 1 : 0;
        }

        synchronized int effects() {
            return effects;
        }

        synchronized int keys() {
            return keys.size();
        }

        synchronized int bodies() {
            return bodies.size();
        }
    }
}
