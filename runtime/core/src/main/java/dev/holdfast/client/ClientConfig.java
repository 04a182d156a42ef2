package dev.holdfast.client;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.http.Transport;
import dev.holdfast.idempotency.IdempotencyStore;
import dev.holdfast.resilience.Chance;
import dev.holdfast.resilience.Sleeper;
import dev.holdfast.resilience.SystemChance;
import dev.holdfast.resilience.SystemTime;
import dev.holdfast.resilience.Ticker;
import dev.holdfast.resilience.Wall;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
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
    private static final String DEFAULT = "default";

    private final Map<String, Supplier<String>> secrets;
    private final Map<String, BaseUrl> servers;
    private final @Nullable BaseUrl baseUrl;
    private final @Nullable MeterRegistry meters;
    private final @Nullable Transport transport;
    private final @Nullable SharedState shared;
    private final @Nullable IdempotencyStore idempotency;
    private final @Nullable Executor executor;
    private final @Nullable ContextCarrier context;
    private final @Nullable ObjectMapper objectMapper;
    private final Time time;
    private final Chance chance;

    private ClientConfig(Builder builder) {
        this.secrets = Map.copyOf(builder.secrets);
        this.servers = Map.copyOf(builder.servers);
        this.baseUrl = builder.baseUrl;
        this.meters = builder.meters;
        this.transport = builder.transport;
        this.shared = builder.shared;
        this.idempotency = builder.idempotency;
        this.executor = builder.executor;
        this.context = builder.context;
        this.objectMapper = builder.objectMapper;
        this.time = builder.time;
        this.chance = builder.chance;
    }

    /** The policy's base URL and secrets, no meters, a transport and a state of its own. */
    public static ClientConfig defaults() {
        return builder().build();
    }

    /** Starts with the defaults. */
    public static Builder builder() {
        return new Builder();
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

    /** Where meters go; empty for nowhere. */
    public Optional<MeterRegistry> meters() {
        return Optional.ofNullable(meters);
    }

    /** The transport to use, which stays the caller's to close; empty if the client makes and closes its own. */
    public Optional<Transport> transport() {
        return Optional.ofNullable(transport);
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

    /** Collects a configuration. */
    public static final class Builder {
        private final Map<String, Supplier<String>> secrets = new LinkedHashMap<>();
        private final Map<String, BaseUrl> servers = new LinkedHashMap<>();
        private @Nullable BaseUrl baseUrl;
        private @Nullable MeterRegistry meters;
        private @Nullable Transport transport;
        private @Nullable SharedState shared;
        private @Nullable IdempotencyStore idempotency;
        private @Nullable Executor executor;
        private @Nullable ContextCarrier context;
        private @Nullable ObjectMapper objectMapper;
        private Time time;
        private Chance chance = new SystemChance();

        private Builder() {
            var system = new SystemTime();
            this.time = new Time(system, system, system);
        }

        /**
         * Replaces the policy's base URL; those that it has under other names stay.
         *
         * @param url {@code https}, or {@code http} on this machine; without user, query and fragment
         * @throws IllegalArgumentException if it is no such URL
         */
        public Builder baseUrl(String url) {
            this.baseUrl = BaseUrl.of(url);
            return this;
        }

        /**
         * Replaces one of several base URLs of the policy.
         *
         * @param name its name in the policy, {@code default} for the one that {@link #baseUrl(String)} replaces
         * @param url as for {@link #baseUrl(String)}
         * @throws IllegalArgumentException if it is no such URL
         */
        public Builder baseUrl(String name, String url) {
            if (requireNonNull(name, "name").equals(DEFAULT)) {
                return baseUrl(url);
            }
            servers.put(name, BaseUrl.of(url));
            return this;
        }

        /**
         * Replaces the policy's source of a secret.
         *
         * @param name the secret's name in the policy
         * @param source gives the current value; asked before each attempt, on a thread of the client, within the time
         *     of the call; should answer from memory most of the time
         */
        public Builder secret(String name, Supplier<String> source) {
            secrets.put(requireNonNull(name, "name"), requireNonNull(source, "source"));
            return this;
        }

        /** Records meters there. What the registry throws never reaches a call. */
        public Builder meters(MeterRegistry registry) {
            this.meters = requireNonNull(registry, "registry");
            return this;
        }

        /** Sends through this transport, which the caller closes. */
        public Builder transport(Transport transport) {
            this.transport = requireNonNull(transport, "transport");
            return this;
        }

        /** Shares budgets, breakers, limiters, bulkheads and keys in flight with other clients. */
        public Builder share(SharedState state) {
            this.shared = requireNonNull(state, "state");
            return this;
        }

        /**
         * Records each key that a caller gives, before anything is sent with it: a call that broke off, even with its
         * process, is resumed by calling again with the same key and the same request. Without a store a key of {@link
         * IdempotencyKey#of} is the same after a restart as well, but nobody knows then when it was first used, nor for
         * which request.
         *
         * @param store stays the caller's to close
         */
        public Builder idempotency(IdempotencyStore store) {
            this.idempotency = requireNonNull(store, "store");
            return this;
        }

        /**
         * Runs asynchronous calls there, and callbacks of their futures that ask for another thread and name none.
         *
         * @param executor stays the caller's to shut down; a call occupies a thread from its first step to its last
         */
        public Builder executor(Executor executor) {
            this.executor = requireNonNull(executor, "executor");
            return this;
        }

        /** Carries context to the threads of asynchronous calls in this way. */
        public Builder context(ContextCarrier carrier) {
            this.context = requireNonNull(carrier, "carrier");
            return this;
        }

        /** Reads and writes JSON with a copy of this mapper. */
        public Builder objectMapper(ObjectMapper mapper) {
            this.objectMapper = requireNonNull(mapper, "mapper");
            return this;
        }

        /** Measures and passes time in another way; for tests. */
        public <T extends Ticker & Wall & Sleeper> Builder time(T time) {
            this.time = new Time(time, time, time);
            return this;
        }

        /** Draws jitter in another way; for tests. */
        public Builder chance(Chance chance) {
            this.chance = requireNonNull(chance, "chance");
            return this;
        }

        /** The configuration. */
        public ClientConfig build() {
            return new ClientConfig(this);
        }
    }
}
