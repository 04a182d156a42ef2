package dev.holdfast.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Whom a URL belongs to, as in {@code https://files.example.com}: RFC 6454 s. 4.
 *
 * @param scheme {@code http} or {@code https}
 * @param host lower case
 * @param port the one that is meant where none is written
 */
public record WebOrigin(String scheme, String host, int port) {

    private static final int LONGEST = 300;
    private static final String EXAMPLE = "https://files.example.com";
    private static final String HTTPS = "https";

    /**
     * The origin of a URL.
     *
     * @throws IllegalArgumentException if it has no host, or another scheme than http and https
     */
    public static WebOrigin of(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || !(scheme.equals(HTTPS) || scheme.equals("http"))) {
            throw new IllegalArgumentException("the URL has no host, or is neither https nor http");
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : usualPort(scheme);
        return new WebOrigin(scheme, uri.getHost().toLowerCase(Locale.ROOT), port);
    }

    /**
     * Reads an origin that may be trusted with requests.
     *
     * @throws TextException if it is not scheme and host alone, or in clear text and not on this machine
     */
    public static WebOrigin parse(String text) {
        Reading.checked(text, LONGEST, EXAMPLE);
        WebOrigin origin = read(text);
        if (text.matches("(?i)https?://[^/?#@]*") && (origin.isSecure() || origin.isOnThisMachine())) {
            return origin;
        }
        throw new TextException(
                text.replaceAll("//.*@", "//...@"),
                origin.isSecure() ? "is more than an origin" : "is not encrypted, or more than an origin",
                "https and a host alone, as in " + EXAMPLE);
    }

    @SuppressWarnings("UnusedException") // a cause would add nothing but the text once more
    private static WebOrigin read(String text) {
        try {
            return of(new URI(text));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new TextException(
                    text.replaceAll("//.*@", "//...@"), "is no origin", "scheme and host, as in " + EXAMPLE);
        }
    }

    /** Whether what is sent there is encrypted. */
    public boolean isSecure() {
        return scheme.equals(HTTPS);
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return scheme + "://" + host + (port == usualPort(scheme) ? "" : ":" + port);
    }

    private boolean isOnThisMachine() {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    private static int usualPort(String scheme) {
        return scheme.equals(HTTPS) ? 443 : 80;
    }
}
