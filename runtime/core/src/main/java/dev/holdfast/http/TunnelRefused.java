package dev.holdfast.http;

import java.io.IOException;

/** The proxy answered, and opened no tunnel: the request went nowhere, and the answer is not the provider's. */
final class TunnelRefused extends IOException {

    private static final long serialVersionUID = 1L;

    TunnelRefused(int status) {
        super("the proxy refused the tunnel with status " + status);
    }
}
