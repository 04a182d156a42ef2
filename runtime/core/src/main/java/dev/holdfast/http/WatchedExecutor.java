package dev.holdfast.http;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * The one place through which every request of HttpClient goes: ties the connection to the exchange, and logs in to the proxy
 * where it is the proxy that reads the request.
 */
final class WatchedExecutor extends HttpRequestExecutor {

    private static final String CONNECT = "CONNECT";

    private final @Nullable HttpProxy proxy;

    WatchedExecutor(@Nullable HttpProxy proxy) {
        this.proxy = proxy;
    }

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            HttpResponseInformationCallback informationCallback,
            HttpContext context)
            throws IOException, HttpException {
        if (request.getMethod().equals(CONNECT)) {
            return tunnel(request, connection, informationCallback, context);
        }
        if ("http".equalsIgnoreCase(request.getScheme())) {
            logIn(request);
        }
        Exchange exchange = ApacheWire.exchangeOf(context);
        exchange.enter(Phase.REQUEST_BODY);
        ((WatchedConnection) connection).serve(exchange);
        return super.execute(request, connection, informationCallback, context);
    }

    /** A part of connecting: nothing of the request leaves, and an answer other than yes is not the provider's. */
    private ClassicHttpResponse tunnel(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            HttpResponseInformationCallback informationCallback,
            HttpContext context)
            throws IOException, HttpException {
        logIn(request);
        ClassicHttpResponse response = super.execute(request, connection, informationCallback, context);
        if (response.getCode() >= 300) {
            response.close();
            throw new TunnelRefused(response.getCode());
        }
        return response;
    }

    private void logIn(ClassicHttpRequest request) {
        if (proxy != null && proxy.login() != null) {
            WireHeader login = proxy.login().header();
            request.setHeader(login.name(), login.value());
        }
    }
}
