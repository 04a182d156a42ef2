package dev.holdfast.http;

import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Builds an HttpClient that does what it is told and nothing else. */
final class HttpClients {

    private static final Http1Config WIRE_LIMITS = Http1Config.custom()
            .setMaxLineLength(32 * 1024)
            .setMaxHeaderCount(256)
            .build();

    /** For the pool, to which zero does not mean forever; the deadline ends the wait long before. */
    private static final Timeout LONGER_THAN_ANY_ATTEMPT = Timeout.ofDays(365);

    private final TransportSettings settings;
    private final NameLookup names;
    private final Alarms alarms;
    private final AtomicLong connections = new AtomicLong();

    HttpClients(TransportSettings settings, NameLookup names, Alarms alarms) {
        this.settings = settings;
        this.names = names;
        this.alarms = alarms;
    }

    /** The client; closing it closes its pool. */
    CloseableHttpClient client() {
        PoolingHttpClientConnectionManager pool = pool();
        alarms.every(settings.connections().idle(), pool::closeExpired);
        return HttpClientBuilder.create()
                .setConnectionManager(pool)
                .setRequestExecutor(new WatchedExecutor(settings.proxy()))
                .setProxy(proxy())
                .setKeepAliveStrategy((response, context) -> shorter(
                        settings.connections().idle(),
                        DefaultConnectionKeepAliveStrategy.INSTANCE.getKeepAliveDuration(response, context)))
                .setDefaultRequestConfig(nothingOnItsOwn())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableConnectionState()
                .disableDefaultUserAgent()
                .build();
    }

    private @Nullable HttpHost proxy() {
        HttpProxy proxy = settings.proxy();
        return proxy == null ? null : new HttpHost(proxy.host(), proxy.port());
    }

    private static RequestConfig nothingOnItsOwn() {
        return RequestConfig.custom()
                .setRedirectsEnabled(false)
                .setAuthenticationEnabled(false)
                .setContentCompressionEnabled(false)
                .setExpectContinueEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .setConnectionRequestTimeout(LONGER_THAN_ANY_ATTEMPT)
                .setResponseTimeout(Timeout.DISABLED)
                .build();
    }

    private PoolingHttpClientConnectionManager pool() {
        HttpConnectionFactory<ManagedHttpClientConnection> connectionFactory = socket -> connection();
        var pool = new PoolingHttpClientConnectionManager(
                new SocketConnector(names, trust(), alarms),
                PoolConcurrencyPolicy.STRICT,
                PoolReusePolicy.LIFO,
                TimeValue.of(settings.connections().timeToLive()),
                connectionFactory);
        pool.setMaxTotal(settings.connections().most());
        pool.setDefaultMaxPerRoute(settings.connections().most());
        pool.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setIdleTimeout(Timeout.of(settings.connections().idle()))
                .setTimeToLive(TimeValue.of(settings.connections().timeToLive()))
                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                .build());
        return pool;
    }

    private WatchedConnection connection() {
        return new WatchedConnection(
                "holdfast-" + connections.incrementAndGet(), WIRE_LIMITS, new ResponseParsers(WIRE_LIMITS));
    }

    private SSLContext trust() {
        if (settings.trust() != null) {
            return settings.trust();
        }
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK has no default TLS context", e);
        }
    }

    /** What the server promises counts if it is shorter than what we keep; a negative promise is none. */
    private static TimeValue shorter(Duration idle, TimeValue promised) {
        TimeValue ours = TimeValue.of(idle);
        return TimeValue.isPositive(promised) && promised.compareTo(ours) < 0 ? promised : ours;
    }
}
