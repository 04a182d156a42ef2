package dev.holdfast.metrics;

import dev.holdfast.resilience.Breaker;
import dev.holdfast.resilience.BreakerListener;
import dev.holdfast.resilience.Bulkhead;
import dev.holdfast.resilience.RetryBudget;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Makes the meters of one client. All meters of a part are registered when it is asked for, none while calls run.
 * Thread-safe; neither this nor what it makes throws, whatever the registry does.
 */
public interface ClientMeters {
    /** Meters nothing. */
    ClientMeters NONE = new ClientMeters() {
        @Override
        public OperationMeters operation(String id) {
            return OperationMeters.NONE;
        }

        @Override
        public LimiterMeters limiter(String bucket) {
            return LimiterMeters.NONE;
        }

        @Override
        public FallbackMeters fallback(String operation) {
            return FallbackMeters.NONE;
        }

        @Override
        public BreakerListener breaker(String scope) {
            return transition -> {};
        }

        @Override
        public void watch(Breaker breaker) {}

        @Override
        public void watch(Bulkhead bulkhead) {}

        @Override
        public void watch(String scope, RetryBudget budget) {}
    };

    /**
     * The meters of a client.
     *
     * @param client the provider's id
     * @param registry where they are registered; null for nowhere
     */
    static ClientMeters of(String client, @Nullable MeterRegistry registry) {
        return registry == null ? NONE : new RegisteredClientMeters(client, registry);
    }

    /** The meters of an operation. */
    OperationMeters operation(String id);

    /** The meters of a rate limiter. */
    LimiterMeters limiter(String bucket);

    /** The meters of an operation's fallback. */
    FallbackMeters fallback(String operation);

    /** Counts the changes of a breaker. */
    BreakerListener breaker(String scope);

    /** Shows the state of a breaker for as long as it is in use. */
    void watch(Breaker breaker);

    /** Shows the attempts in a bulkhead for as long as it is in use. */
    void watch(Bulkhead bulkhead);

    /** Shows the tokens of a retry budget for as long as it is in use. */
    void watch(String scope, RetryBudget budget);
}
