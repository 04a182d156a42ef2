package dev.holdfast.engine;

import dev.holdfast.client.BaseUrl;
import dev.holdfast.engine.rule.FixedHeaders;
import dev.holdfast.http.WireHeader;
import java.net.URI;
import java.util.List;

/** Where requests go, and who sends them. */
final class Origin {
    private final String baseUrl;
    private final String client;
    private final String userAgent;
    private final List<WireHeader> fixed;

    Origin(BaseUrl baseUrl, Provider provider) {
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

    String userAgent() {
        return userAgent;
    }

    /** The headers that every request carries. */
    List<WireHeader> fixed() {
        return fixed;
    }
}
