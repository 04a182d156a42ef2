package dev.holdfast.engine.rule;

import dev.holdfast.client.BaseUrl;
import java.net.URI;
import java.util.Locale;

/**
 * Whom a URL belongs to: RFC 6454 s. 4.
 *
 * @param scheme {@code http} or {@code https}
 * @param host lower case
 * @param port the one that is meant where none is written
 */
public record WebOrigin(String scheme, String host, int port) {

    /**
     * The origin of a URL.
     *
     * @throws IllegalArgumentException if it has no host or another scheme
     */
    public static WebOrigin of(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new IllegalArgumentException("an origin is https:// or http://, and a host");
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        return new WebOrigin(scheme, uri.getHost().toLowerCase(Locale.ROOT), port);
    }

    /**
     * An origin from text.
     *
     * @param text as in {@code https://files.example.com}; {@code http} on this machine alone
     * @throws IllegalArgumentException if it is anything else
     */
    public static WebOrigin parse(String text) {
        String path = read(text).getRawPath();
        if (path != null && !path.isEmpty()) {
            throw new IllegalArgumentException(advice());
        }
        return of(read(text));
    }

    private static URI read(String text) {
        try {
            return BaseUrl.of(text).uri();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(advice(), e);
        }
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        boolean isUsual = port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + host + (isUsual ? "" : ":" + port);
    }

    private static String advice() {
        return "an origin is https:// and a host alone, as in https://files.example.com";
    }
}
