package dev.holdfast.simulation;

import dev.holdfast.annotation.Jitter;
import dev.holdfast.engine.BreakerSpec;
import dev.holdfast.engine.Operation;
import dev.holdfast.engine.Provider;

/** What the calls of a simulation keep. */
enum Plan {
    /** Three attempts, and nothing that bounds them all. */
    RETRIES_ALONE("retries alone"),
    /** The same with a retry budget and a breaker. */
    BUDGET_AND_BREAKER("budget, breaker");

    private final String words;

    Plan(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** The provider, with what all operations share. */
    Provider provider() {
        Provider bare = Provider.of("simulated", "https://provider.example.com", "simulation")
                .retryAfter("4s", "15m", "");
        return switch (this) {
            case RETRIES_ALONE -> bare;
            case BUDGET_AND_BREAKER ->
                bare.budget("provider", "500 tokens, 14 transient, 5 throttled")
                        .breaker(BreakerSpec.scope("provider")
                                .window("20s")
                                .opensAt("50% over 20 calls")
                                .pause("5s..60s x2")
                                .probes(2));
        };
    }

    /** The operation: a read. */
    Operation operation() {
        return Operation.get("get", "/thing").timeout("10s", "3s", "1s").retry(3, "250ms..2s x2", Jitter.FULL);
    }
}
