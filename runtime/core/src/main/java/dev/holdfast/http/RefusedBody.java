package dev.holdfast.http;

import java.io.IOException;

/** A request's body that could not be read to its end; the exchange is cut, so that no part is taken for the whole. */
final class RefusedBody extends IOException {

    private static final long serialVersionUID = 1L;

    RefusedBody(IOException cause) {
        super("the request's body could not be read", cause);
    }
}
