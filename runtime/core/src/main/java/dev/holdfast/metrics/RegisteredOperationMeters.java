package dev.holdfast.metrics;

import static java.util.Objects.requireNonNull;

import dev.holdfast.client.FailureClass;
import dev.holdfast.client.Outcome;
import dev.holdfast.client.StopReason;
import dev.holdfast.metrics.SafeRegistry.Clock;
import dev.holdfast.metrics.SafeRegistry.Count;
import dev.holdfast.metrics.SafeRegistry.Summary;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The meters of an operation in a registry: one for each value of their tags, found by a look into an array. */
final class RegisteredOperationMeters implements OperationMeters {
    private final Map<Outcome, Clock> calls;
    private final Summary callAttempts;
    private final Clock goodAttempts;
    private final Map<FailureClass, Clock> failedAttempts;
    private final Count retries;
    private final Map<StopReason, Count> stops;
    private final Map<KeyOutcome, Count> keys;
    private final Count deprecations;

    RegisteredOperationMeters(SafeRegistry registry, Tags tags) {
        calls = all(Outcome.class, it -> registry.timer(MeterName.CALL_DURATION, tags.and("outcome", TagText.of(it))));
        callAttempts = registry.summary(MeterName.CALL_ATTEMPTS, tags);
        goodAttempts = registry.timer(MeterName.ATTEMPT_DURATION, tags.and("result", "success"));
        failedAttempts = all(
                FailureClass.class,
                it -> registry.timer(MeterName.ATTEMPT_DURATION, tags.and("result", TagText.of(it))));
        retries = registry.counter(MeterName.RETRY_DECISIONS, tags.and("decision", "retry"));
        stops = all(
                StopReason.class,
                it -> registry.counter(MeterName.RETRY_DECISIONS, tags.and("decision", TagText.of(it))));
        keys = all(
                KeyOutcome.class,
                it -> registry.counter(MeterName.IDEMPOTENCY_OUTCOME, tags.and("outcome", TagText.of(it))));
        deprecations = registry.counter(MeterName.DEPRECATION, tags);
    }

    @Override
    public void call(Outcome outcome, Duration took, int attempts) {
        requireNonNull(calls.get(outcome)).record(took);
        callAttempts.record(attempts);
    }

    @Override
    public void attempt(@Nullable FailureClass failure, Duration took) {
        Clock clock = failure == null ? goodAttempts : requireNonNull(failedAttempts.get(failure));
        clock.record(took);
    }

    @Override
    public void retry() {
        retries.increment();
    }

    @Override
    public void stop(StopReason reason) {
        requireNonNull(stops.get(reason)).increment();
    }

    @Override
    public void key(KeyOutcome outcome) {
        requireNonNull(keys.get(outcome)).increment();
    }

    @Override
    public void deprecated() {
        deprecations.increment();
    }

    private static <E extends Enum<E>, M> Map<E, M> all(Class<E> constants, Function<E, M> make) {
        Map<E, M> meters = new EnumMap<>(constants);
        for (E constant : requireNonNull(constants.getEnumConstants())) {
            meters.put(constant, make.apply(constant));
        }
        return meters;
    }
}
