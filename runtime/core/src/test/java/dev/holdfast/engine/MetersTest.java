package dev.holdfast.engine;

import static dev.holdfast.testing.Script.respond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.client.ClientConfig;
import dev.holdfast.engine.Shop.ShopException;
import dev.holdfast.testing.Script;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.core.instrument.distribution.pause.PauseDetector;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What calls leave in a registry. RUNTIME 94, 96, 97. */
@Timeout(20)
final class MetersTest {
    private static final Script GOOD = respond(200, "{\"id\":\"1\",\"amount\":2}", "Replayed: true");
    private static final Script BUSY = respond(503, "");

    private static final Provider PROVIDER = Shop.PROVIDER
            .keys(KeyRule.raw().replayed("replayed"))
            .budget("provider", "500 tokens, 14 transient, 5 throttled")
            .limit(LimitSpec.bucket("provider").rate("1/s").burst(2).queue("50ms"))
            .bulkhead("provider", 40)
            .breaker(BreakerSpec.scope("provider")
                    .window("30s")
                    .opensAt("50% over 2 calls")
                    .pause("10s..1m x2")
                    .probes(1));

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final Shop shop = new Shop(PROVIDER, ClientConfig.builder().meters(registry));

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    @Test
    void countsCallsAndAttemptsApart() {
        shop.server().enqueue(BUSY, GOOD);

        shop.create();

        Timer calls = registry.get("holdfast.call.duration")
                .tags("client", "shop", "operation", "createOrder", "outcome", "success")
                .timer();
        assertThat(calls.count()).isEqualTo(1);
        assertThat(calls.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(100);
        assertThat(attempts("success")).isEqualTo(1);
        assertThat(attempts("overloaded")).isEqualTo(1);
        assertThat(registry.get("holdfast.call.attempts").summary().totalAmount())
                .isEqualTo(2);
        assertThat(count("holdfast.retry.decisions", "decision", "retry")).isEqualTo(1);
        assertThat(count("holdfast.retry.decisions", "decision", "succeeded")).isEqualTo(1);
        assertThat(count("holdfast.idempotency.outcome", "outcome", "replayed")).isEqualTo(1);
    }

    @Test
    void showsBudgetBreakerLimiterAndBulkhead() {
        shop.server().enqueue(BUSY, BUSY);

        assertThatThrownBy(shop::create).isInstanceOf(ShopException.class);
        assertThatThrownBy(shop::create).isInstanceOf(ShopException.class);
        shop.clock().pass(Duration.ofSeconds(12));
        shop.server().enqueue(GOOD);
        shop.create();

        assertThat(registry.get("holdfast.retry.budget.tokens").gauge().value()).isEqualTo(487);
        assertThat(registry.get("holdfast.breaker.state").gauge().value()).isZero();
        assertThat(count("holdfast.breaker.transitions", "to", "open")).isEqualTo(1);
        assertThat(count("holdfast.breaker.transitions", "to", "closed")).isEqualTo(1);
        assertThat(registry.get("holdfast.limiter.wait").timer().count()).isEqualTo(3);
        assertThat(registry.get("holdfast.limiter.rejected").counter().count()).isZero();
        assertThat(registry.get("holdfast.bulkhead.active").gauge().value()).isZero();
    }

    @Test
    void describesEveryMeterAndTagsOnlyClosedSets() {
        shop.server().enqueue(GOOD);
        shop.create();

        assertThat(registry.getMeters())
                .extracting(it -> it.getId().getDescription())
                .doesNotContainNull();
        Set<String> keys = registry.getMeters().stream()
                .map(Meter::getId)
                .flatMap(it -> it.getTags().stream())
                .map(it -> it.getKey())
                .collect(Collectors.toSet());
        assertThat(keys).containsOnly("client", "operation", "outcome", "result", "decision", "scope", "to", "bucket");
    }

    @Test
    void registersNothingWhileCallsRun() {
        shop.server().enqueue(GOOD, BUSY, BUSY);
        shop.create();
        int registered = registry.getMeters().size();

        assertThatThrownBy(shop::create).isInstanceOf(ShopException.class);

        assertThat(registry.getMeters()).hasSize(registered);
    }

    @Test
    void aRegistryThatThrowsDoesNotReachTheCall() throws IOException {
        var broken = new SimpleMeterRegistry() {
            @Override
            protected Timer newTimer(Meter.Id id, DistributionStatisticConfig config, PauseDetector pauses) {
                throw new IllegalStateException("no timers");
            }

            @Override
            protected Counter newCounter(Meter.Id id) {
                throw new IllegalStateException("no counters");
            }
        };
        try (Shop other = new Shop(PROVIDER, ClientConfig.builder().meters(broken))) {
            other.server().enqueue(BUSY, GOOD);

            assertThat(other.create().amount()).isEqualTo(2);
        }
    }

    private long attempts(String result) {
        return registry.get("holdfast.attempt.duration")
                .tags("client", "shop", "operation", "createOrder", "result", result)
                .timer()
                .count();
    }

    private double count(String name, String tag, String value) {
        return registry.get(name).tags("client", "shop", tag, value).counter().count();
    }
}
