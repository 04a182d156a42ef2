package dev.holdfast.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.http.Transport;
import dev.holdfast.http.TransportFactory;
import dev.holdfast.http.TransportSettings;
import dev.holdfast.idempotency.IdempotencyStore;
import dev.holdfast.resilience.Chance;
import dev.holdfast.resilience.Sleeper;
import dev.holdfast.resilience.Ticker;
import dev.holdfast.resilience.Wall;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a client takes from its surroundings. Everything is optional: base URL and the sources of secrets come from the
 * policy, without a registry there are no meters. Immutable; one may serve several clients.
 */
public final class ClientConfig {
    private final Map<String, Supplier<String>> secrets;
    private final Map<String, BaseUrl> servers;
    private final Map<String, FallbackHandler> fallbacks;
    private final @Nullable BaseUrl baseUrl;
    private final @Nullable MeterRegistry meters;
    private final @Nullable ObservationRegistry observations;
    private final boolean isTracePropagated;
    private final @Nullable Transport transport;
    private final @Nullable TransportFactory transportFactory;
    private final TransportSettings transportSettings;
    private final @Nullable SharedState shared;
    private final @Nullable IdempotencyStore idempotency;
    private final @Nullable Executor executor;
    private final @Nullable ContextCarrier context;
    private final @Nullable ObjectMapper objectMapper;
    private final @Nullable DeprecationListener deprecations;
    private final Time time;
    private final Chance chance;

    ClientConfig(ClientConfigBuilder builder) {
        this.secrets = Map.copyOf(builder.secrets);
        this.servers = Map.copyOf(builder.servers);
        this.fallbacks = Map.copyOf(builder.fallbacks);
        this.baseUrl = builder.baseUrl;
        this.meters = builder.meters;
        this.observations = builder.observations;
        this.isTracePropagated = builder.isTracePropagated;
        this.transport = builder.transport;
        this.transportFactory = builder.transportFactory;
        this.transportSettings = builder.transportSettings;
        this.shared = builder.shared;
        this.idempotency = builder.idempotency;
        this.executor = builder.executor;
        this.context = builder.context;
        this.objectMapper = builder.objectMapper;
        this.deprecations = builder.deprecations;
        this.time = builder.time;
        this.chance = builder.chance;
    }

    /** The policy's base URL and secrets, no meters, a transport and a state of its own. */
    public static ClientConfig defaults() {
        return builder().build();
    }

    /** Starts with the defaults. */
    public static ClientConfigBuilder builder() {
        return new ClientConfigBuilder();
    }

    /** What replaces the policy's base URL; empty if nothing does. */
    public Optional<BaseUrl> baseUrl() {
        return Optional.ofNullable(baseUrl);
    }

    /** What replaces the policy's base URL of this name; empty if nothing does. */
    public Optional<BaseUrl> baseUrl(String name) {
        return Optional.ofNullable(servers.get(name));
    }

    /** What replaces the policy's source of this secret; empty if nothing does. */
    public Optional<Supplier<String>> secret(String name) {
        return Optional.ofNullable(secrets.get(name));
    }

    /** What an operation falls back to if its plan says that a handler decides; empty if nothing was given. */
    public Optional<FallbackHandler> fallback(String operation) {
        return Optional.ofNullable(fallbacks.get(operation));
    }

    /** Where meters go; empty for nowhere. */
    public Optional<MeterRegistry> meters() {
        return Optional.ofNullable(meters);
    }

    /** Where attempts are observed; empty for nowhere. */
    public Optional<ObservationRegistry> observations() {
        return Optional.ofNullable(observations);
    }

    /** Whether the provider is told which trace a request is part of. */
    public boolean isTracePropagated() {
        return isTracePropagated;
    }

    /** The transport to use, which stays the caller's to close; empty if the client makes and closes its own. */
    public Optional<Transport> transport() {
        return Optional.ofNullable(transport);
    }

    /** What makes the client's own transport; empty for the default one. */
    public Optional<TransportFactory> transportFactory() {
        return Optional.ofNullable(transportFactory);
    }

    /** What the client's own transport is made with. */
    public TransportSettings transportSettings() {
        return transportSettings;
    }

    /** The state shared with other clients; empty if the client makes its own. */
    public Optional<SharedState> shared() {
        return Optional.ofNullable(shared);
    }

    /** Where idempotency keys are recorded before they are used; empty for nowhere. */
    public Optional<IdempotencyStore> idempotency() {
        return Optional.ofNullable(idempotency);
    }

    /** Where asynchronous calls run; empty for threads of the client's own. */
    public Optional<Executor> executor() {
        return Optional.ofNullable(executor);
    }

    /** What carries context to the threads of asynchronous calls; empty for SLF4J's MDC alone. */
    public Optional<ContextCarrier> context() {
        return Optional.ofNullable(context);
    }

    /** The mapper to use for JSON; empty for the built-in one. */
    public Optional<ObjectMapper> objectMapper() {
        return Optional.ofNullable(objectMapper);
    }

    /** Who hears of deprecations; empty for nobody but the log. */
    public Optional<DeprecationListener> deprecations() {
        return Optional.ofNullable(deprecations);
    }

    /** Measures and passes time. */
    public Time time() {
        return time;
    }

    /** Draws jitter. */
    public Chance chance() {
        return chance;
    }

    /**
     * The three faces of time.
     *
     * @param ticker measures
     * @param wall tells the time of day
     * @param sleeper waits
     */
    public record Time(Ticker ticker, Wall wall, Sleeper sleeper) {}
}
