package dev.holdfast.metrics;

import dev.holdfast.metrics.SafeRegistry.Clock;
import dev.holdfast.metrics.SafeRegistry.Count;
import dev.holdfast.resilience.Breaker;
import dev.holdfast.resilience.BreakerListener;
import dev.holdfast.resilience.BreakerState;
import dev.holdfast.resilience.Bulkhead;
import dev.holdfast.resilience.RetryBudget;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The meters of a client in a registry. */
final class RegisteredClientMeters implements ClientMeters {
    private final SafeRegistry registry;
    private final Tags tags;

    RegisteredClientMeters(String client, MeterRegistry registry) {
        this.registry = new SafeRegistry(registry);
        this.tags = Tags.of("client", client);
    }

    @Override
    public OperationMeters operation(String id) {
        return new RegisteredOperationMeters(registry, tags.and("operation", id));
    }

    @Override
    public LimiterMeters limiter(String bucket) {
        Tags own = tags.and("bucket", bucket);
        Clock waits = registry.timer(MeterName.LIMITER_WAIT, own);
        Count rejections = registry.counter(MeterName.LIMITER_REJECTED, own);
        return new LimiterMeters() {
            @Override
            public void waited(Duration time) {
                waits.record(time);
            }

            @Override
            public void rejected() {
                rejections.increment();
            }
        };
    }

    @Override
    public FallbackMeters fallback(String operation) {
        Tags own = tags.and("operation", operation);
        Count served = registry.counter(MeterName.FALLBACK, own.and("outcome", "served"));
        Count missing = registry.counter(MeterName.FALLBACK, own.and("outcome", "missing"));
        return new FallbackMeters() {
            @Override
            public void served() {
                served.increment();
            }

            @Override
            public void missing() {
                missing.increment();
            }
        };
    }

    @Override
    public BreakerListener breaker(String scope) {
        Map<BreakerState, Count> counts = new EnumMap<>(BreakerState.class);
        for (BreakerState to : BreakerState.values()) {
            Tags own = tags.and("scope", scope, "to", TagText.of(to));
            counts.put(to, registry.counter(MeterName.BREAKER_TRANSITIONS, own));
        }
        return transition -> Objects.requireNonNull(counts.get(transition.to())).increment();
    }

    @Override
    public void watch(Breaker breaker) {
        Tags own = tags.and("scope", breaker.scope());
        registry.gauge(MeterName.BREAKER_STATE, own, breaker, it -> level(it.state()));
    }

    @Override
    public void watch(Bulkhead bulkhead) {
        Tags own = tags.and("bucket", bulkhead.bucket());
        registry.gauge(MeterName.BULKHEAD_ACTIVE, own, bulkhead, Bulkhead::active);
    }

    @Override
    public void watch(String scope, RetryBudget budget) {
        registry.gauge(MeterName.RETRY_BUDGET_TOKENS, tags.and("scope", scope), budget, RetryBudget::tokens);
    }

    private static int level(BreakerState state) {
        return switch (state) {
            case CLOSED -> 0;
            case HALF_OPEN -> 1;
            case OPEN -> 2;
        };
    }
}
