package dev.holdfast.soak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.annotation.Jitter;
import dev.holdfast.annotation.KeySource;
import dev.holdfast.client.ApiException;
import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.IdempotencyKey;
import dev.holdfast.client.Outcome;
import dev.holdfast.engine.BreakerSpec;
import dev.holdfast.engine.Engine;
import dev.holdfast.engine.LimitSpec;
import dev.holdfast.engine.Operation;
import dev.holdfast.engine.Provider;
import dev.holdfast.soak.Ledger.Deed;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Real calls over real connections to a provider that fails at random. {@code -Dholdfast.soak=100000} makes that many.
 */
@Timeout(3600)
final class SoakTest {
    private static final int CALLS = Integer.getInteger("holdfast.soak", 300);
    private static final int CALLERS = 8;

    /** What says that the provider may have done it. */
    private static final Set<Outcome> NOT_DENIED =
            EnumSet.of(Outcome.SUCCESS, Outcome.OUTCOME_UNKNOWN, Outcome.UNREADABLE);

    private static final Provider PROVIDER = Provider.of("soak", "https://soak.example.com", "soak")
            .retryAfter("1s", "1s", "")
            .budget("provider", "100000 tokens, 1 transient, 1 throttled")
            .limit(LimitSpec.bucket("provider").rate("100000/s").burst(1000))
            .bulkhead("provider", 6)
            .breaker(BreakerSpec.scope("provider")
                    .window("1s")
                    .opensAt("90% over 20 calls")
                    .pause("10ms..20ms x2")
                    .probes(1));

    private static final Operation KEYED = Operation.post("keyed", "/keyed/{deed}")
            .timeout("3s", "300ms", "200ms")
            .retry(4, "1ms..10ms x2", Jitter.FULL)
            .idempotencyKey("Idempotency-Key", KeySource.CALLER, "24h");

    private static final Operation UNKEYED = Operation.post("unkeyed", "/unkeyed/{deed}")
            .timeout("3s", "300ms", "200ms")
            .retry(4, "1ms..10ms x2", Jitter.FULL)
            .notIdempotent();

    private final Ledger ledger = new Ledger();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    /** RUNTIME 16, 17, 38, 56, 70, 78. */
    @Test
    void nothingIsDoneTwiceAndNothingIsLeftBehind() throws Exception {
        try (FaultyServer server = new FaultyServer(ledger, new Random(7))) {
            ClientConfig config = ClientConfig.builder()
                    .baseUrl(server.baseUrl())
                    .meters(registry)
                    .build();
            List<Ended> ended;
            try (Engine engine = Engine.create(PROVIDER, config)) {
                ended = callAll(engine);
            }

            assertThat(ended).hasSize(CALLS);
            ended.forEach(this::check);
            assertThat(count("holdfast.call.duration")).isEqualTo(CALLS);
            assertThat(registry.get("holdfast.bulkhead.active").gauge().value()).isZero();
            awaitNone(server);
            if ("write".equals(System.getProperty("report"))) {
                SoakReport.write(ended.stream().map(Ended::outcome).toList(), ledger.arrivals());
            }
        }
    }

    private List<Ended> callAll(Engine engine) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Callable<Ended>> calls = new ArrayList<>();
            for (int number = 0; number < CALLS; number++) {
                int deed = number;
                calls.add(number % 2 == 0 ? () -> keyed(engine, deed) : () -> unkeyed(engine, deed));
            }
            List<Ended> ended = new ArrayList<>();
            for (Future<Ended> one : callers.invokeAll(calls)) {
                ended.add(one.get());
            }
            return ended;
        } finally {
            callers.shutdownNow();
        }
    }

    private static Ended keyed(Engine engine, int deed) {
        return ended(
                "/keyed/" + deed,
                () -> engine.call(KEYED)
                        .path("deed", deed)
                        .json(Map.of("deed", deed))
                        .key(IdempotencyKey.of("deed", String.valueOf(deed)))
                        .send(JsonNode.class));
    }

    private static Ended unkeyed(Engine engine, int deed) {
        return ended(
                "/unkeyed/" + deed,
                () -> engine.call(UNKEYED)
                        .path("deed", deed)
                        .json(Map.of("deed", deed))
                        .send(JsonNode.class));
    }

    private static Ended ended(String target, Runnable call) {
        try {
            call.run();
            return new Ended(target, Outcome.SUCCESS, null);
        } catch (ApiException e) {
            return new Ended(target, e.outcome(), e);
        }
    }

    private void check(Ended call) {
        Deed deed = ledger.of(call.target());
        assertThat(deed.effects()).as(call.toString()).isLessThanOrEqualTo(1);
        assertThat(deed.keys()).as(call.toString()).isLessThanOrEqualTo(1);
        assertThat(deed.bodies()).as(call.toString()).isLessThanOrEqualTo(1);
        if (call.outcome() == Outcome.SUCCESS) {
            assertThat(deed.effects()).as(call.toString()).isEqualTo(1);
        }
        if (!NOT_DENIED.contains(call.outcome())) {
            assertThat(deed.effects()).as(call.toString()).isZero();
        }
    }

    private long count(String meter) {
        return registry.get(meter).timers().stream().mapToLong(it -> it.count()).sum();
    }

    /** Connections and threads go away; the test's own limit is the only one on how soon. */
    private static void awaitNone(FaultyServer server) {
        while (server.connections() > 0 || threads() > 0) {
            Thread.onSpinWait();
        }
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(it -> it.getName().startsWith("holdfast"))
                .count();
    }

    /**
     * How a call ended.
     *
     * @param target what was asked for
     * @param outcome how
     * @param failure more of it; null for a success
     */
    private record Ended(
            String target, Outcome outcome, @Nullable ApiException failure) {}
}
