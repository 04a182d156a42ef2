package dev.holdfast.engine;

import static java.util.Objects.requireNonNull;

import dev.holdfast.client.BaseUrl;
import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.SharedState;
import dev.holdfast.engine.rule.ErrorBodies;
import dev.holdfast.engine.rule.Rules;
import dev.holdfast.engine.rule.ServerRule;
import dev.holdfast.engine.rule.Servers;
import dev.holdfast.engine.stage.OperationPlan;
import dev.holdfast.engine.stage.PipelineAssembly;
import dev.holdfast.engine.stage.SecretSources;
import dev.holdfast.engine.stage.Surroundings;
import dev.holdfast.http.ApacheTransport;
import dev.holdfast.http.Transport;
import dev.holdfast.http.TransportSettings;
import dev.holdfast.json.Codec;
import dev.holdfast.json.JacksonCodec;
import dev.holdfast.metrics.ClientMeters;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the calls of one client. Thread-safe; calls run on the thread that makes them. Holds connections and a few daemon
 * threads until it is closed.
 */
public final class Engine implements AutoCloseable {
    /** More than the bulkheads of a provider admit together, so that the pool never queues: that is theirs to do. */
    private static final int MOST_CONNECTIONS = 1024;

    private final Provider provider;
    private final Surroundings surroundings;
    private final boolean ownsTransport;
    private final Map<Operation, PreparedOperation> prepared = new ConcurrentHashMap<>();

    private Engine(Provider provider, ClientConfig config) {
        this.provider = provider;
        this.ownsTransport = config.transport().isEmpty();
        this.surroundings = new Surroundings(
                provider.id(),
                config,
                config.shared().orElseGet(SharedState::new),
                config.transport().orElseGet(() -> newTransport(config)),
                config.objectMapper().<Codec>map(JacksonCodec::new).orElseGet(JacksonCodec::new),
                ClientMeters.of(provider.id(), config.meters().orElse(null)),
                new SecretSources(new SystemEnvironment(), config.time().ticker()));
    }

    /**
     * An engine for a provider.
     *
     * @param provider what holds for all operations
     * @param config what the client takes from its surroundings
     */
    public static Engine create(Provider provider, ClientConfig config) {
        return new Engine(requireNonNull(provider, "provider"), requireNonNull(config, "config"));
    }

    /**
     * Begins a call: its time runs from now.
     *
     * @throws IllegalArgumentException if the plan of the operation is not complete
     * @throws IllegalStateException if the operation must not be repeated and the transport may do so, or if another operation states another rule for a scope or bucket of the same name
     */
    public CallBuilder call(Operation operation) {
        PreparedOperation known = prepared.get(operation);
        return new CallBuilder(known == null ? prepare(operation) : known);
    }

    /** Closes connections and ends threads; calls under way fail. A transport that the configuration gave stays open. */
    @Override
    public void close() {
        surroundings.secrets().close();
        if (ownsTransport) {
            surroundings.transport().close();
        }
    }

    private PreparedOperation prepare(Operation operation) {
        return prepared.computeIfAbsent(operation, missing -> {
            Rules own = ErrorBodies.joined(operation.rules(), provider.rules());
            OperationPlan plan = new OperationPlan(
                    operation.id(), operation.method(), operation.path().toString(), own.over(provider.rules()));
            plan.requireSentOnce(surroundings.transport());
            return new PreparedOperation(
                    operation,
                    plan,
                    origin(operation),
                    surroundings,
                    new PipelineAssembly(plan, surroundings).assemble(),
                    Fallback.of(plan, surroundings).orElse(null));
        });
    }

    /** Where an operation is called: what the caller's configuration says, else what the provider says. */
    private Origin origin(Operation operation) {
        ClientConfig config = surroundings.config();
        String server =
                operation.rules().find(ServerRule.class).map(ServerRule::name).orElse(null);
        if (server == null) {
            return new Origin(config.baseUrl().orElse(provider.baseUrl()), provider);
        }
        BaseUrl known = provider.rules()
                .find(Servers.class)
                .orElse(Servers.NONE)
                .byName()
                .get(server);
        if (known == null) {
            throw new IllegalArgumentException(operation.id() + " is called at " + server + ", and " + provider.id()
                    + " has no base URL of that name");
        }
        return new Origin(config.baseUrl(server).orElse(known), provider);
    }

    private static Transport newTransport(ClientConfig config) {
        TransportSettings settings = config.transportSettings().withMostConnections(MOST_CONNECTIONS);
        if (config.transportFactory().isPresent()) {
            return config.transportFactory().get().make(settings);
        }
        try {
            return new ApacheTransport(settings);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "Apache HttpClient 5 is not on the class path: say .transport(JdkTransport::new), or add httpclient5",
                    e);
        }
    }
}
