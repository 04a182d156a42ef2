package dev.holdfast.engine.stage;

import dev.holdfast.client.ClientConfig;
import dev.holdfast.engine.rule.BulkheadRule;
import dev.holdfast.engine.rule.ScopedBudget;
import dev.holdfast.metrics.ClientMeters;
import dev.holdfast.resilience.Breaker;
import dev.holdfast.resilience.BreakerListener;
import dev.holdfast.resilience.BreakerRule;
import dev.holdfast.resilience.Bulkhead;
import dev.holdfast.resilience.LimitRule;
import dev.holdfast.resilience.RateLimiter;
import dev.holdfast.resilience.RetryBudget;
import java.util.Optional;

/** Finds the parts that operations share, and makes those that nobody asked for before, with their meters. */
final class SharedParts {
    private final Surroundings surroundings;

    SharedParts(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Breaker breaker(BreakerRule rule) {
        return surroundings.state().part(Breaker.class, name(rule.scope()), rule, () -> newBreaker(rule));
    }

    RateLimiter limiter(LimitRule rule) {
        ClientConfig config = surroundings.config();
        return surroundings
                .state()
                .part(
                        RateLimiter.class,
                        name(rule.bucket()),
                        rule,
                        () -> new RateLimiter(rule, config.time().ticker(), config.chance()));
    }

    /** The limiter of a bucket; empty if no operation of the client has it. */
    Optional<RateLimiter> limiter(String bucket) {
        return surroundings.state().find(RateLimiter.class, name(bucket));
    }

    Bulkhead bulkhead(BulkheadRule rule) {
        return surroundings.state().part(Bulkhead.class, name(rule.bucket()), rule, () -> newBulkhead(rule));
    }

    RetryBudget budget(ScopedBudget rule) {
        return surroundings.state().part(RetryBudget.class, name(rule.scope()), rule, () -> newBudget(rule));
    }

    StoreLog storeLog() {
        String client = surroundings.client();
        return surroundings.state().part(StoreLog.class, client, client, () -> new StoreLog(client));
    }

    private Breaker newBreaker(BreakerRule rule) {
        ClientMeters meters = surroundings.meters();
        ClientConfig config = surroundings.config();
        BreakerListener count = meters.breaker(rule.scope());
        BreakerListener log = new BreakerLog(surroundings.client());
        Breaker breaker = new Breaker(rule, config.time().ticker(), config.chance(), transition -> {
            count.changed(transition);
            log.changed(transition);
        });
        meters.watch(breaker);
        return breaker;
    }

    private Bulkhead newBulkhead(BulkheadRule rule) {
        Bulkhead bulkhead = new Bulkhead(
                rule.bucket(), rule.concurrent(), surroundings.config().time().ticker());
        surroundings.meters().watch(bulkhead);
        return bulkhead;
    }

    private RetryBudget newBudget(ScopedBudget rule) {
        RetryBudget budget =
                RetryBudget.of(rule.rule(), surroundings.config().time().ticker());
        surroundings.meters().watch(rule.scope(), budget);
        return budget;
    }

    private String name(String scope) {
        return surroundings.client() + "/" + scope;
    }
}
