package dev.holdfast.client;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.http.HttpProxy;
import dev.holdfast.http.Transport;
import dev.holdfast.http.TransportFactory;
import dev.holdfast.http.TransportSettings;
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
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
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
    private final @Nullable TransportFactory transportFactory;
    private final TransportSettings transportSettings;
    private final @Nullable SharedState shared;
    private final @Nullable ObjectMapper objectMapper;
    private final @Nullable DeprecationListener deprecations;
    private final Time time;
    private final Chance chance;

    private ClientConfig(Builder builder) {
        this.secrets = Map.copyOf(builder.secrets);
        this.servers = Map.copyOf(builder.servers);
        this.baseUrl = builder.baseUrl;
        this.meters = builder.meters;
        this.transport = builder.transport;
        this.transportFactory = builder.transportFactory;
        this.transportSettings = builder.transportSettings;
        this.shared = builder.shared;
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

    /** Collects a configuration. */
    public static final class Builder {
        private final Map<String, Supplier<String>> secrets = new LinkedHashMap<>();
        private final Map<String, BaseUrl> servers = new LinkedHashMap<>();
        private @Nullable BaseUrl baseUrl;
        private @Nullable MeterRegistry meters;
        private @Nullable Transport transport;
        private @Nullable TransportFactory transportFactory;
        private TransportSettings transportSettings = TransportSettings.defaults();
        private @Nullable SharedState shared;
        private @Nullable ObjectMapper objectMapper;
        private @Nullable DeprecationListener deprecations;
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

        /** Sends through this transport, which the caller closes. It has settings of its own. */
        public Builder transport(Transport transport) {
            this.transport = requireNonNull(transport, "transport");
            return this;
        }

        /**
         * Sends through a transport that the client makes with its settings, and closes.
         *
         * @param factory such as {@code JdkTransport::new}, which needs no library; the default is
         *     {@code ApacheTransport::new}
         */
        public Builder transport(TransportFactory factory) {
            this.transportFactory = requireNonNull(factory, "factory");
            return this;
        }

        /**
         * Trusts other servers, and shows certificates to those that ask for them. Host names are verified in any case.
         *
         * @param context its trust managers decide on servers, its key managers hold the client's certificates
         */
        public Builder trust(SSLContext context) {
            this.transportSettings = transportSettings.withTrust(requireNonNull(context, "context"));
            return this;
        }

        /** Sends all requests through this proxy: in a tunnel to https servers. Without one, the JVM's is not used either. */
        public Builder proxy(HttpProxy proxy) {
            this.transportSettings = transportSettings.withProxy(requireNonNull(proxy, "proxy"));
            return this;
        }

        /**
         * Sends writes that must not be repeated even where {@code -Djdk.httpclient.enableAllMethodRetry} makes the JDK
         * repeat them; of interest to {@code JdkTransport} alone.
         */
        public Builder allowJvmRetry() {
            this.transportSettings = transportSettings.allowingJvmRetry();
            return this;
        }

        /** Shares budgets, breakers, limiters, bulkheads and keys in flight with other clients. */
        public Builder share(SharedState state) {
            this.shared = requireNonNull(state, "state");
            return this;
        }

        /** Reads and writes JSON with a copy of this mapper. */
        public Builder objectMapper(ObjectMapper mapper) {
            this.objectMapper = requireNonNull(mapper, "mapper");
            return this;
        }

        /** Hears of deprecations, which are logged as well. */
        public Builder deprecations(DeprecationListener listener) {
            this.deprecations = requireNonNull(listener, "listener");
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

        /**
         * The configuration.
         *
         * @throws IllegalStateException if there is a transport, and settings for another one
         */
        public ClientConfig build() {
            boolean hasSettings = transportFactory != null || !transportSettings.equals(TransportSettings.defaults());
            if (transport != null && hasSettings) {
                throw new IllegalStateException(
                        "the transport that was given has its own trust and proxy: make it with them");
            }
            return new ClientConfig(this);
        }
    }
}
