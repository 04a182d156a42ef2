package dev.holdfast.engine;

import static java.util.Objects.requireNonNull;

import dev.holdfast.resilience.BreakerRule;
import dev.holdfast.text.Backoff;
import dev.holdfast.text.Durations;
import dev.holdfast.text.Slow;
import dev.holdfast.text.Trip;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Says when calls are refused because most of the latest ones failed. Everything but {@link #slow} must be said. Not
 * thread-safe; read once, by the provider or the operation it is given to.
 */
public final class BreakerSpec {
    private final String scope;
    private @Nullable Duration window;
    private @Nullable Trip opensAt;
    private @Nullable Slow slow;
    private @Nullable Backoff pause;
    private int probes;

    private BreakerSpec(String scope) {
        this.scope = scope;
    }

    /** Operations with the same scope share the breaker. */
    public static BreakerSpec scope(String scope) {
        return new BreakerSpec(requireNonNull(scope, "scope"));
    }

    /** How far back outcomes count. */
    public BreakerSpec window(String text) {
        this.window = Durations.parse(text);
        return this;
    }

    /** The share of failures that opens it, as in {@code "50% over 20 calls"}. */
    public BreakerSpec opensAt(String text) {
        this.opensAt = Trip.parse(text);
        return this;
    }

    /** The share of slow attempts that opens it, as in {@code "80% over 2500ms"}. */
    public BreakerSpec slow(String text) {
        this.slow = Slow.parse(text);
        return this;
    }

    /** How long it stays open, as in {@code "15s..2m x2"}. */
    public BreakerSpec pause(String text) {
        this.pause = Backoff.parse(text);
        return this;
    }

    /** How many successes close it again, at least 1. */
    public BreakerSpec probes(int successes) {
        this.probes = successes;
        return this;
    }

    BreakerRule rule() {
        return new BreakerRule(
                scope,
                requireNonNull(window, "window"),
                requireNonNull(opensAt, "opensAt"),
                slow,
                requireNonNull(pause, "pause"),
                probes);
    }
}
