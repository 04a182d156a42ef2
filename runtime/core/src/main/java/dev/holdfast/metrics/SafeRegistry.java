package dev.holdfast.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/**
 * A registry whose exceptions end here: a meter that cannot be registered is silent, and one that throws when it records
 * is ignored. Metrics must not cost a call: RUNTIME 94.
 */
final class SafeRegistry {
    private final MeterRegistry registry;

    SafeRegistry(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Records times. */
    interface Clock {
        void record(Duration time);
    }

    /** Records numbers. */
    interface Summary {
        void record(double number);
    }

    /** Counts. */
    interface Count {
        void increment();
    }

    Clock timer(MeterName name, Tags tags) {
        try {
            Timer timer = Timer.builder(name.id())
                    .description(name.description())
                    .tags(tags)
                    .register(registry);
            return time -> guarded(() -> timer.record(time));
        } catch (RuntimeException e) {
            return time -> {};
        }
    }

    Summary summary(MeterName name, Tags tags) {
        try {
            DistributionSummary summary = DistributionSummary.builder(name.id())
                    .description(name.description())
                    .tags(tags)
                    .register(registry);
            return number -> guarded(() -> summary.record(number));
        } catch (RuntimeException e) {
            return number -> {};
        }
    }

    Count counter(MeterName name, Tags tags) {
        try {
            Counter counter = Counter.builder(name.id())
                    .description(name.description())
                    .tags(tags)
                    .register(registry);
            return () -> guarded(counter::increment);
        } catch (RuntimeException e) {
            return () -> {};
        }
    }

    <T> void gauge(MeterName name, Tags tags, T owner, ToDoubleFunction<T> value) {
        guarded(() -> Gauge.builder(name.id(), owner, value)
                .description(name.description())
                .tags(tags)
                .register(registry));
    }

    private static void guarded(Runnable recording) {
        try {
            recording.run();
        } catch (RuntimeException e) {
            // A broken registry is the registry's business; there is nobody here to tell without a log line per call.
            return;
        }
    }
}
