package dev.holdfast.http;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Makes and closes clients of the JDK that follow nothing, remember nothing and log in nowhere on their own. */
final class JdkClients {

    private JdkClients() {}

    static HttpClient client(TransportSettings settings, Executor threads) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(threads)
                .proxy(selector(settings.proxy()));
        if (settings.trust() != null) {
            builder.sslContext(settings.trust());
        }
        return builder.build();
    }

    /** From 21 on a client can be closed, which waits for what is under way; that has been aborted by now. */
    static void close(HttpClient client) {
        if (client instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException("the JDK's client does not close", e);
            }
        }
    }

    /** The JDK would leave the login out without a word, and the proxy would refuse the tunnel. */
    static void requireProxyLogin(HttpRequest message, TransportSettings settings, JvmSwitches switches) {
        boolean isTunnel = "https".equalsIgnoreCase(message.uri().getScheme());
        HttpProxy proxy = settings.proxy();
        if (isTunnel && proxy != null && proxy.login() != null && !switches.tunnelsBasic()) {
            throw new IllegalStateException("the JDK does not log in to proxy " + proxy
                    + " for a tunnel: start Java with -D" + JvmSwitches.TUNNELS + "= or use the default transport");
        }
    }

    private static ProxySelector selector(@Nullable HttpProxy proxy) {
        if (proxy == null) {
            return HttpClient.Builder.NO_PROXY;
        }
        return ProxySelector.of(InetSocketAddress.createUnresolved(proxy.host(), proxy.port()));
    }
}
