package dev.holdfast.client;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.http.HttpProxy;
import dev.holdfast.http.Transport;
import dev.holdfast.http.TransportFactory;
import dev.holdfast.http.TransportSettings;
import dev.holdfast.idempotency.IdempotencyStore;
import dev.holdfast.resilience.Chance;
import dev.holdfast.resilience.Sleeper;
import dev.holdfast.resilience.SystemChance;
import dev.holdfast.resilience.SystemTime;
import dev.holdfast.resilience.Ticker;
import dev.holdfast.resilience.Wall;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Collects what a client takes from its surroundings. Not safe for use by several threads. */
public final class ClientConfigBuilder {
    private static final String DEFAULT = "default";

    final Map<String, Supplier<String>> secrets = new LinkedHashMap<>();
    final Map<String, BaseUrl> servers = new LinkedHashMap<>();
    final Map<String, FallbackHandler> fallbacks = new LinkedHashMap<>();

    @Nullable
    BaseUrl baseUrl;

    @Nullable
    MeterRegistry meters;

    @Nullable
    ObservationRegistry observations;

    boolean isTracePropagated;

    @Nullable
    Transport transport;

    @Nullable
    TransportFactory transportFactory;

    TransportSettings transportSettings = TransportSettings.defaults();

    @Nullable
    SharedState shared;

    @Nullable
    IdempotencyStore idempotency;

    @Nullable
    Executor executor;

    @Nullable
    ContextCarrier context;

    @Nullable
    ObjectMapper objectMapper;

    @Nullable
    DeprecationListener deprecations;

    ClientConfig.Time time;
    Chance chance = new SystemChance();

    ClientConfigBuilder() {
        var system = new SystemTime();
        this.time = new ClientConfig.Time(system, system, system);
    }

    /**
     * Replaces the policy's base URL; those that it has under other names stay.
     *
     * @param url {@code https}, or {@code http} on this machine; without user, query and fragment
     * @throws IllegalArgumentException if it is no such URL
     */
    public ClientConfigBuilder baseUrl(String url) {
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
    public ClientConfigBuilder baseUrl(String name, String url) {
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
     * @param source gives the current value; asked at most once a second, and when the provider refuses what it gave, on a
     *     thread of the client, within the time of the call
     */
    public ClientConfigBuilder secret(String name, Supplier<String> source) {
        secrets.put(requireNonNull(name, "name"), requireNonNull(source, "source"));
        return this;
    }

    /** Records meters there. What the registry throws never reaches a call. */
    public ClientConfigBuilder meters(MeterRegistry registry) {
        this.meters = requireNonNull(registry, "registry");
        return this;
    }

    /**
     * Observes each attempt there, by the names that OpenTelemetry has for HTTP clients; with Micrometer Tracing each is a span.
     * What handlers throw never reaches a call.
     */
    public ClientConfigBuilder observations(ObservationRegistry registry) {
        this.observations = requireNonNull(registry, "registry");
        return this;
    }

    /**
     * Tells the provider which trace a request is part of, in {@code traceparent} or what tracing is set up to write; never
     * its baggage. Without this nothing is told: ids of ours are not the provider's business.
     */
    public ClientConfigBuilder propagateTrace() {
        this.isTracePropagated = true;
        return this;
    }

    /** Sends through this transport, which the caller closes. It has settings of its own. */
    public ClientConfigBuilder transport(Transport transport) {
        this.transport = requireNonNull(transport, "transport");
        return this;
    }

    /**
     * Sends through a transport that the client makes with its settings, and closes.
     *
     * @param factory such as {@code JdkTransport::new}, which needs no library; the default is
     *     {@code ApacheTransport::new}
     */
    public ClientConfigBuilder transport(TransportFactory factory) {
        this.transportFactory = requireNonNull(factory, "factory");
        return this;
    }

    /**
     * Trusts other servers, and shows certificates to those that ask for them. Host names are verified in any case.
     *
     * @param context its trust managers decide on servers, its key managers hold the client's certificates
     */
    public ClientConfigBuilder trust(SSLContext context) {
        this.transportSettings = transportSettings.withTrust(requireNonNull(context, "context"));
        return this;
    }

    /** Sends all requests through this proxy: in a tunnel to https servers. Without one, the JVM's is not used either. */
    public ClientConfigBuilder proxy(HttpProxy proxy) {
        this.transportSettings = transportSettings.withProxy(requireNonNull(proxy, "proxy"));
        return this;
    }

    /**
     * Sends writes that must not be repeated even where {@code -Djdk.httpclient.enableAllMethodRetry} makes the JDK
     * repeat them; of interest to {@code JdkTransport} alone.
     */
    public ClientConfigBuilder allowJvmRetry() {
        this.transportSettings = transportSettings.allowingJvmRetry();
        return this;
    }

    /** Shares budgets, breakers, limiters, bulkheads and keys in flight with other clients. */
    public ClientConfigBuilder share(SharedState state) {
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
    public ClientConfigBuilder idempotency(IdempotencyStore store) {
        this.idempotency = requireNonNull(store, "store");
        return this;
    }

    /**
     * Runs asynchronous calls there, and callbacks of their futures that ask for another thread and name none.
     *
     * @param executor stays the caller's to shut down; a call occupies a thread from its first step to its last
     */
    public ClientConfigBuilder executor(Executor executor) {
        this.executor = requireNonNull(executor, "executor");
        return this;
    }

    /** Carries context to the threads of asynchronous calls in this way. */
    public ClientConfigBuilder context(ContextCarrier carrier) {
        this.context = requireNonNull(carrier, "carrier");
        return this;
    }

    /** Reads and writes JSON with a copy of this mapper. */
    public ClientConfigBuilder objectMapper(ObjectMapper mapper) {
        this.objectMapper = requireNonNull(mapper, "mapper");
        return this;
    }

    /**
     * Gives results where the provider gives no answer to an operation whose plan says that a handler decides.
     *
     * @param operation the operation's id, as in the document
     * @param handler gives what the operation returns
     */
    public ClientConfigBuilder fallback(String operation, FallbackHandler handler) {
        fallbacks.put(requireNonNull(operation, "operation"), requireNonNull(handler, "handler"));
        return this;
    }

    /** Hears of deprecations, which are logged as well. */
    public ClientConfigBuilder deprecations(DeprecationListener listener) {
        this.deprecations = requireNonNull(listener, "listener");
        return this;
    }

    /** Measures and passes time in another way; for tests. */
    public <T extends Ticker & Wall & Sleeper> ClientConfigBuilder time(T time) {
        this.time = new ClientConfig.Time(time, time, time);
        return this;
    }

    /** Draws jitter in another way; for tests. */
    public ClientConfigBuilder chance(Chance chance) {
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
