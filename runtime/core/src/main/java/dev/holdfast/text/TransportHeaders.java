package dev.holdfast.text;

import java.util.Locale;
import java.util.Set;

/** Framing and connection headers: the transport writes them, and another value would desynchronise the connection. */
public final class TransportHeaders {
    private static final Set<String> NAMES = Set.of(
            "accept-encoding",
            "connection",
            "content-length",
            "expect",
            "host",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private TransportHeaders() {}

    /** Whether a header of a request, whatever its case, is the transport's to write. */
    public static boolean include(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT));
    }
}
