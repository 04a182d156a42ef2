package dev.holdfast.http;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as it goes out, the same bytes every time it is sent.
 *
 * @param method the request method, upper case, for example {@code POST}
 * @param uri absolute, http or https, already encoded; no user info and no fragment
 * @param headers in the order in which they are sent; a name may repeat
 * @param body what is sent after the headers, or null for none
 */
public record WireRequest(
        String method,
        URI uri,
        List<WireHeader> headers,
        @Nullable WireBody body) {

    /** Copies the headers. */
    public WireRequest {
        requireNonNull(method, "method");
        requireNonNull(uri, "uri");
        headers = List.copyOf(headers);
        if (uri.getHost() == null || !isHttp(uri.getScheme())) {
            throw new IllegalArgumentException("the request needs an absolute http or https URI with a host");
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("the request's URI has user info: send credentials in a header");
        }
    }

    /** Method, host and headers' names: the path and the query may hold what must not be logged. */
    @Override
    public String toString() {
        return method + " " + uri.getScheme() + "://" + uri.getRawAuthority() + " " + headers;
    }

    private static boolean isHttp(@Nullable String scheme) {
        return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
    }
}
