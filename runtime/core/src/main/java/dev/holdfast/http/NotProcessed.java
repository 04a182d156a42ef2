package dev.holdfast.http;

import java.io.IOException;

/** The other side said, in so many words, that it did nothing with the request: RFC 9113 s. 8.7. */
final class NotProcessed extends IOException {

    private static final long serialVersionUID = 1L;

    NotProcessed(IOException cause) {
        super("the request was refused before it was processed", cause);
    }
}
