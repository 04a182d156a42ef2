package dev.holdfast.engine;

import dev.holdfast.client.BaseUrl;
import dev.holdfast.engine.rule.FixedHeaders;
import dev.holdfast.http.WireHeader;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Where requests go, and who sends them. */
final class Origin {
    private final URI base;
    private final String baseUrl;
    private final String client;
    private final String userAgent;
    private final List<WireHeader> fixed;

    Origin(BaseUrl baseUrl, Provider provider) {
        this.base = baseUrl.uri();
        this.baseUrl = baseUrl.uri().toString();
        this.client = provider.id();
        this.userAgent = provider.userAgent() + " holdfast/" + HoldfastVersion.VALUE;
        this.fixed = provider.rules()
                .find(FixedHeaders.class)
                .orElse(FixedHeaders.NONE)
                .headers();
    }

    /** The provider's id. */
    String client() {
        return client;
    }

    /**
     * The target of a request; path and query are encoded and the path starts with a slash, so neither leaves the host. The
     * path may have a query of its own.
     */
    URI uri(String path, String query) {
        String joint = path.indexOf('?') < 0 ? "?" : "&";
        return URI.create(baseUrl + path + (query.isEmpty() ? "" : joint + query));
    }

    /** Whether a URL has scheme, host and port of this origin, and names no user: RFC 6454 section 5. */
    boolean isSame(URI uri) {
        return uri.getRawUserInfo() == null && text(uri).equals(text(base));
    }

    /** Scheme, host and port of a URL, and nothing that may be a secret. */
    static String text(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        int port = uri.getPort() < 0 ? usual : uri.getPort();
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        return scheme + "://" + host + (port == usual ? "" : ":" + port);
    }

    String userAgent() {
        return userAgent;
    }

    /** The headers that every request carries. */
    List<WireHeader> fixed() {
        return fixed;
    }
}
