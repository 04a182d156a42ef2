package dev.holdfast.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a provider is: {@code https}, or any scheme of HTTP on the own machine.
 *
 * @param uri an absolute URL with a host, without user, query and fragment; its path precedes that of each operation
 *     and does not end with a slash
 */
public record BaseUrl(URI uri) {

    /** Checks the URL. */
    public BaseUrl {
        String flaw = flaw(uri);
        if (flaw != null) {
            throw new IllegalArgumentException("base URL " + uri.getScheme() + "://" + uri.getHost() + " " + flaw);
        }
    }

    /**
     * Reads a base URL.
     *
     * @param text as in {@code https://api.stripe.com} or {@code https://api.example.com/v2/}
     * @throws IllegalArgumentException if it is no such URL; the message does not show a user in it
     */
    public static BaseUrl of(String text) {
        try {
            return new BaseUrl(new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text));
        } catch (URISyntaxException e) {
            // Without cause: its message shows the text, which may contain a password.
            throw new IllegalArgumentException("the base URL is not a URL: " + e.getReason());
        }
    }

    private static @Nullable String flaw(URI uri) {
        if (uri.getHost() == null || uri.getScheme() == null) {
            return "has no host: write https://api.example.com";
        }
        if (uri.getRawUserInfo() != null) {
            return "names a user: credentials do not belong into a URL";
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            return "has a query or a fragment: write it without";
        }
        return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "https" -> null;
            case "http" ->
                isLoopback(uri.getHost()) ? null : "is not encrypted: write https (http is for this machine only)";
            default -> "is not https";
        };
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }
}
