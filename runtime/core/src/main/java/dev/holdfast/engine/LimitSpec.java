package dev.holdfast.engine;

import static java.util.Objects.requireNonNull;

import dev.holdfast.resilience.LimitRule;
import dev.holdfast.text.Durations;
import dev.holdfast.text.Rate;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says how fast the provider may be called. The rate must be said. Not thread-safe; read once, by the provider or the
 * operation it is given to.
 */
public final class LimitSpec {
    private final String bucket;
    private List<Rate> rates = List.of();
    private int burst = 1;
    private @Nullable Duration queue;
    private int replicas = 1;

    private LimitSpec(String bucket) {
        this.bucket = bucket;
    }

    /** Operations with the same bucket share the limiter. */
    public static LimitSpec bucket(String bucket) {
        return new LimitSpec(requireNonNull(bucket, "bucket"));
    }

    /** One rate or several, as in {@code "80/s"} or {@code "5000/day"}; all of them hold. */
    public LimitSpec rate(String... texts) {
        this.rates = Stream.of(texts).map(Rate::parse).toList();
        return this;
    }

    /** How many calls may come at once after a pause, at least 1. */
    public LimitSpec burst(int calls) {
        this.burst = calls;
        return this;
    }

    /** The longest wait for a turn; not said, as long as the call's deadline allows. */
    public LimitSpec queue(String text) {
        this.queue = Durations.parse(text);
        return this;
    }

    /** How many processes share the rates and the burst, 1 to 1000. */
    public LimitSpec replicas(int processes) {
        this.replicas = processes;
        return this;
    }

    LimitRule rule() {
        return new LimitRule(bucket, rates, burst, queue, replicas);
    }
}
